package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one dashboard shows of a building, and by that whether something is news to it. */
final class Shown {

    private final Map<Place, Tile> tiles = new HashMap<>();

    boolean differs(List<Tile> all) {
        return tiles.size() != all.size() || all.stream().anyMatch(tile -> !tile.equals(tiles.get(Place.of(tile))));
    }

    void replace(List<Tile> all) {
        tiles.clear();
        all.forEach(tile -> tiles.put(Place.of(tile), tile));
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
        Tile before = tiles.get(Place.of(tile));
        Tile now = before == null ? tile : before.advancedBy(tile);
        tiles.put(Place.of(tile), now);
        return now.equals(before) ? Optional.empty() : Optional.of(new News(before, now));
    }

    /** Made of what the tile has anyway: there are as many of them as there are tiles on all dashboards. */
    private record Place(String locker, String compartment) {

        static Place of(Tile tile) {
            return new Place(tile.locker(), tile.compartment());
        }
    }

    /** A tile that changed; what it was before is null where that is not known. */
    record News(@Nullable Tile before, Tile now) {}
}
