package com.northwind.benchmark.sync;

import com.northwind.benchmark.graph.Graph;
import com.northwind.benchmark.load.Operation;
import com.northwind.benchmark.stage.CannotMeasure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/**
 * The pages of a whole sync, as they were found by walking it once.
 *
 * @param requests one for each page
 */
record Pages(Graph graph, List<byte[]> requests) {

    private static final String DOCUMENT = """
            query Sync($since: Cursor, $first: Int!) {
              syncDeliveries(since: $since, first: $first) {
                changes {
                  __typename
                  ... on DeliveryUpserted { delivery { id status date revision } }
                  ... on DeliveryRemoved { id }
                }
                cursor
                hasMore
              }
            }
            """;

    /** Walks from the beginning to the end; fails unless every delivery came exactly once. */
    static Pages walk(Graph graph, int size, int deliveries) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, Object> variables = new HashMap<>(Map.of("first", size));
        JsonNode page;
        do {
            requests.add(Graph.request(DOCUMENT, variables));
            page = graph.data(requests.getLast()).path("syncDeliveries");
            for (JsonNode change : page.path("changes")) {
                if (!seen.add(change.at("/delivery/id").asString())) {
                    throw new CannotMeasure("Twice: " + change);
                }
            }
            variables.put("since", page.path("cursor").asString());
        } while (page.path("hasMore").asBoolean());
        if (seen.size() != deliveries) {
            throw new CannotMeasure("%d deliveries instead of %d".formatted(seen.size(), deliveries));
        }
        return new Pages(graph, requests);
    }

    /** Some page between two parts of the way, 0 to 1, another one each time. */
    Operation between(double from, double to) {
        int first = (int) (from * requests.size());
        int last = Math.max(first + 1, (int) (to * requests.size()));
        return () -> graph.data(requests.get(ThreadLocalRandom.current().nextInt(first, last)));
    }
}
