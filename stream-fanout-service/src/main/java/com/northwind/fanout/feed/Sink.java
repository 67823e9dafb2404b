package com.northwind.fanout.feed;

/** Somebody who must know of changes. Each is read for by itself, so that the failure of one is not the delay of another. */
public interface Sink {

    /** Its name in leases and figures. Renaming it makes it a new sink. */
    String name();

    /**
     * Takes a change, which may be one that it has taken before.
     *
     * @throws SinkUnavailable if it cannot at the moment; the change is offered until it is taken
     * @throws RuntimeException if it cannot at all; after a few times the change is parked
     */
    void take(Change change);

    /** Opens connections and runs what is cold, as far as that is possible now, before the first change comes. */
    default void prime() {}
}
