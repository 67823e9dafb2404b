package com.northwind.graphql.activity;

import org.jspecify.annotations.Nullable;

/**
 * The lag of the event that one subscription is telling. A building's events need nothing to be looked up, so each becomes
 * an answer before the next is taken.
 */
final class Lags {

    private volatile @Nullable Lag now;

    void next(BuildingActivity event) {
        now = event instanceof TileChanged changed ? changed.lag() : null;
    }

    /** Null where there is nothing to say: of a snapshot, and of a tile that the table and not the stream told of. */
    @Nullable Lag now() {
        return now;
    }
}
