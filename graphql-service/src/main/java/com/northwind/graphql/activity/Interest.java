package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a building a dashboard wants to know.
 *
 * @param lockers null for all
 * @param kinds null for all
 */
record Interest(@Nullable Set<String> lockers, @Nullable Set<ActivityKind> kinds) {

    static final Interest ALL = new Interest(null, null);

    List<Tile> in(List<Tile> tiles) {
        return lockers == null
                ? tiles
                : tiles.stream().filter(tile -> covers(tile.locker())).toList();
    }

    /** What changed is told by what was shown before; where that is not known, anything may have. */
    boolean covers(@Nullable Tile before, Tile now) {
        return covers(now.locker())
                && (kinds == null
                        || before == null
                        || (kinds.contains(ActivityKind.DOOR) && now.isReadAfter(before))
                        || (kinds.contains(ActivityKind.OCCUPANCY) && now.revision() > before.revision()));
    }

    /** Contacts are told to whoever names them: those who named no kinds knew of none when they asked. */
    boolean coversContactOf(String locker) {
        return kinds != null && kinds.contains(ActivityKind.CONTACT) && covers(locker);
    }

    private boolean covers(String locker) {
        return lockers == null || lockers.contains(locker);
    }
}
