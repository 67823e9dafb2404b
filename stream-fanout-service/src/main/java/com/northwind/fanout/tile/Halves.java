package com.northwind.fanout.tile;

import com.northwind.table.CompartmentItem;
import com.northwind.table.DoorItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * The same for several at once; who is not among the answers may still be found alone.
     *
     * @throws com.northwind.fanout.feed.SinkUnavailable if the table does not answer
     */
    default Map<Box, Both> find(List<Box> boxes) {
        Map<Box, Both> found = new HashMap<>();
        for (Box box : boxes) {
            find(box.building(), box.locker(), box.compartment()).ifPresent(both -> found.put(box, both));
        }
        return found;
    }

    /** Names a compartment. */
    record Box(String building, String locker, String compartment) {

        static Box of(CompartmentItem compartment) {
            return new Box(compartment.building(), compartment.locker(), compartment.number());
        }

        static Box of(DoorItem door) {
            return new Box(door.building(), door.locker(), door.compartment());
        }
    }

    /**
     * Both halves.
     *
     * @param door null if the door has never reported
     */
    record Both(CompartmentItem compartment, @Nullable DoorItem door) {}
}
