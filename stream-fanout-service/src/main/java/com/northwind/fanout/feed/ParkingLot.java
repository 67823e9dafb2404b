package com.northwind.fanout.feed;

/** Where records wait for a person when no sink could do anything with them. */
public interface ParkingLot {

    /** Parks a record; doing so again changes nothing. */
    void park(String sink, StreamRecord record, Throwable cause);
}
