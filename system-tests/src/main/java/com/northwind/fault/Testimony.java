package com.northwind.fault;

import com.northwind.journey.Tile;
import java.util.List;
import java.util.Map;

/**
 * All that one dashboard was told.
 *
 * @param told in order
 * @param snapshots in order, the first one with which everything began
 * @param tiles what it shows in the end, by place
 */
record Testimony(
        String witness, String building, List<Told> told, List<Witness.Snapshot> snapshots, Map<String, Tile> tiles) {}
