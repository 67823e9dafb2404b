package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one dashboard shows of a building, and by that whether something is news to it. */
final class Shown {

    private final Map<String, Tile> tiles = new HashMap<>();

    boolean differs(List<Tile> all) {
        return tiles.size() != all.size() || all.stream().anyMatch(tile -> !tile.equals(tiles.get(tile.place())));
    }

    void replace(List<Tile> all) {
        tiles.clear();
        all.forEach(tile -> tiles.put(tile.place(), tile));
    }

    /** Takes in what the dashboard is known to have seen earlier. */
    void remember(List<LiveEntry> earlier) {
        for (LiveEntry entry : earlier) {
            if (entry instanceof LiveEntry.OfTile of) {
                advance(of.tile());
            }
        }
    }

    /** What is to be shown now instead of what; empty if it was shown like that, or newer, before. */
    Optional<News> advance(Tile tile) {
        Tile before = tiles.get(tile.place());
        Tile now = before == null ? tile : before.advancedBy(tile);
        tiles.put(tile.place(), now);
        return now.equals(before) ? Optional.empty() : Optional.of(new News(before, now));
    }

    /** A tile that changed; what it was before is null where that is not known. */
    record News(@Nullable Tile before, Tile now) {}
}
