package com.northwind.fanout.feed;

import java.util.List;

/** Somebody who must know of changes. Each is read for by itself, so that the failure of one is not the delay of another. */
public interface Sink {

    /** Its name in leases and figures. Renaming it makes it a new sink. */
    String name();

    /**
     * Says which changes of a shard are going to be offered next, so that what all of them need can be looked up at once.
     * Nothing depends on it. All changes of the page were written by now, and those said before will not be offered again
     * without being said again.
     */
    default void expect(String shard, List<Change> page) {}

    /**
     * Takes a change, which may be one that it has taken before.
     *
     * @throws SinkUnavailable if it cannot at the moment; the change is offered until it is taken
     * @throws RuntimeException if it cannot at all; after a few times the change is parked
     */
    void take(Change change);

    /**
     * Says that the stream has forgotten changes before this sink was offered them, nobody knows which. What the sink told
     * others before may be out of date.
     *
     * @throws SinkUnavailable if nothing can be done about it at the moment; it is said until it is heard
     */
    void missed();

    /** Opens connections and runs what is cold, as far as that is possible now, before the first change comes. */
    default void prime() {}
}
