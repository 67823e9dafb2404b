package com.northwind.planted.parcel.dynamodb;

import com.northwind.table.LockerItem;
import com.northwind.table.Stamp;
import java.time.Instant;

/** Makes an item that another service writes. */
public final class ParcelTable {

    private ParcelTable() {}

    static LockerItem foreign() {
        return new LockerItem("b", "l", "Lobby", Stamp.first(Instant.EPOCH, null));
    }
}
