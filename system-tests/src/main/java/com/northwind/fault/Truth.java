package com.northwind.fault;

import com.northwind.journey.Access;
import com.northwind.journey.GraphQl;
import com.northwind.journey.Json;
import com.northwind.journey.Platform;
import com.northwind.journey.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the table has, asked through the graph without any subscription. */
final class Truth {

    private static final int PAGE = 100;

    private final GraphQl graph;

    Truth(Platform platform) {
        this.graph = new GraphQl(platform.graphql(), new Access(platform).tokenOf("mona"));
    }

    /** The boxes of a building, by place. */
    Map<String, Tile> tiles(String building) {
        Map<String, Tile> tiles = new HashMap<>();
        for (JsonNode node :
                graph.ask("web-console/Tiles", Map.of("building", building)).path("tiles")) {
            Tile tile = Tile.of(node);
            tiles.put(tile.place(), tile);
        }
        return tiles;
    }

    /** How often each reading of a locker is in its history, from the oldest one in question on. */
    Map<DoorReading, Integer> history(String locker, long oldest) {
        Map<DoorReading, Integer> history = new TreeMap<>();
        Map<String, Object> variables = new HashMap<>(Map.of("locker", locker, "first", PAGE));
        while (true) {
            JsonNode page = graph.ask("web-console/LockerHistory", variables).path("lockerHistory");
            List<DoorReading> readings = page.path("edges")
                    .valueStream()
                    .map(edge -> edge.path("node"))
                    .filter(node -> node.has("sequence"))
                    .map(node -> new DoorReading(
                            locker + "/" + Json.text(node, "compartment"),
                            node.path("sequence").asLong()))
                    .toList();
            readings.forEach(reading -> history.merge(reading, 1, Integer::sum));
            boolean past = readings.stream().anyMatch(reading -> reading.sequence() < oldest);
            if (past || !page.path("pageInfo").path("hasNextPage").asBoolean()) {
                return history;
            }
            variables.put("after", Json.text(page.path("pageInfo"), "endCursor"));
        }
    }
}
