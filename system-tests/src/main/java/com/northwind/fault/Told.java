package com.northwind.fault;

import com.northwind.journey.Tile;

/**
 * What a dashboard was told of one box.
 *
 * @param nanoTime when, by {@link System#nanoTime}
 * @param snapshot whether it was told as part of a whole and not as a change
 */
record Told(Tile tile, long nanoTime, boolean snapshot) {

    String place() {
        return tile.place();
    }

    long sequence() {
        return tile.sequence();
    }
}
