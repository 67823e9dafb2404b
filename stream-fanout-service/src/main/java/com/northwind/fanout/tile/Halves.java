package com.northwind.fanout.tile;

import com.northwind.table.CompartmentItem;
import com.northwind.table.DoorItem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The halves of tiles as the table has them at this moment. */
public interface Halves {

    /**
     * Empty if there is no such compartment.
     *
     * @throws com.northwind.fanout.feed.SinkUnavailable if the table does not answer
     */
    Optional<Both> find(String building, String locker, String compartment);

    /**
     * Both halves.
     *
     * @param door null if the door has never reported
     */
    record Both(CompartmentItem compartment, @Nullable DoorItem door) {}
}
