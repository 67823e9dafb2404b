package com.northwind.fanout.tile;

/** The live stream of every building. */
public interface LiveStreams {

    /**
     * Appends an event unless one of that id was appended before.
     *
     * @throws com.northwind.fanout.feed.SinkUnavailable if that cannot be done or known at the moment
     */
    void append(String building, String eventId, String event);

    /** Opens the connection and runs what is cold. */
    void prime();
}
