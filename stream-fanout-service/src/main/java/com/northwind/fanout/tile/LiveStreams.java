package com.northwind.fanout.tile;

import com.northwind.fanout.feed.Change;
import org.jspecify.annotations.Nullable;

/** The live stream of every building, and one for what concerns more than one. */
public interface LiveStreams {

    /** Stands where a building's name does, for the stream of what concerns more than one. */
    String EVERYWHERE = "*";

    /**
     * Appends the event of a change unless that of this change, or of one behind it in its shard, was appended before.
     * So a change has one event at most.
     *
     * @param place null to append it whatever was appended before
     *
     * @throws com.northwind.fanout.feed.SinkUnavailable if that cannot be done or known at the moment
     */
    void append(String building, Change.@Nullable Place place, String event);

    /**
     * Forgets the events of every building, so that nobody can go on from one of them. What concerns more than one building
     * stays.
     *
     * @throws com.northwind.fanout.feed.SinkUnavailable if that cannot be done at the moment; some may be forgotten then
     */
    void forget();

    /** Opens the connection and runs what is cold. */
    void prime();
}
