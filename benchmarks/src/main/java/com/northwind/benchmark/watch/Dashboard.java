package com.northwind.benchmark.watch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A manager who watches one building, with a token of his own. */
public record Dashboard(String building, String token) {

    private static final String DOCUMENT = """
            subscription Watch($building: ID!, $after: Cursor) {
              buildingActivity(buildingId: $building, after: $after) {
                __typename
                ... on BuildingSnapshot { cursor reset degraded tiles { locker compartment door sequence } }
                ... on TileChanged { cursor tile { locker compartment door sequence } }
                ... on CursorMoved { cursor }
              }
            }
            """;

    /** From a cursor on, or from the beginning if that is null. */
    public Watcher watch(Watching watching, @Nullable String after, Ear ear) {
        Map<String, Object> variables = new HashMap<>(Map.of("building", building));
        if (after != null) {
            variables.put("after", after);
        }
        return watching.open(token, Map.of("query", DOCUMENT, "variables", variables), ear);
    }

    @Override
    public String toString() {
        return "Dashboard[%s]".formatted(building);
    }
}
