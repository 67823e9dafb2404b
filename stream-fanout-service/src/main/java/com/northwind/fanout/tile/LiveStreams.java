package com.northwind.fanout.tile;

import com.northwind.fanout.feed.Change;
import org.jspecify.annotations.Nullable;

/** The live stream of every building. */
public interface LiveStreams {

    /**
     * Appends the event of a change unless that of this change, or of one behind it in its shard, was appended before.
     * So a change has one event at most.
     *
     * @param place null to append it whatever was appended before
     *
     * @throws com.northwind.fanout.feed.SinkUnavailable if that cannot be done or known at the moment
     */
    void append(String building, Change.@Nullable Place place, String event);

    /** Opens the connection and runs what is cold. */
    void prime();
}
