package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import java.util.List;

/** What a hub tells its watchers. */
sealed interface Told {

    /** What was written to the stream. */
    record Entry(LiveEntry entry) implements Told {}

    /**
     * The table was read, because events were missed or may have been.
     *
     * @param position from where the stream goes on; {@link Position#START} while it is lost
     * @param degraded whether the stream is lost
     */
    record Whole(Position position, boolean degraded, List<Tile> tiles) implements Told {}

    /** More was told than this watcher could keep. */
    record Behind() implements Told {}
}
