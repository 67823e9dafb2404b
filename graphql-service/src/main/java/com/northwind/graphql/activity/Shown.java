package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one dashboard shows of a building, and by that whether something is news to it. */
final class Shown {

    private final Map<String, Tile> tiles = new HashMap<>();

    /** Replaces everything; answers whether that changed anything. */
    boolean replace(List<Tile> all) {
        Map<String, Tile> before = Map.copyOf(tiles);
        tiles.clear();
        all.forEach(tile -> tiles.put(tile.place(), tile));
        return !tiles.equals(before);
    }

    /** Takes in what the dashboard is known to have seen earlier. */
    void remember(List<LiveEntry> earlier) {
        earlier.forEach(this::advance);
    }

    /** The tile as it is to be shown now; empty if it was shown like that, or newer, before. */
    Optional<Tile> advance(LiveEntry entry) {
        Tile tile = entry.tile();
        Tile before = tiles.get(tile.place());
        Tile now = before == null ? tile : before.advancedBy(tile);
        tiles.put(tile.place(), now);
        return now.equals(before) ? Optional.empty() : Optional.of(now);
    }
}
