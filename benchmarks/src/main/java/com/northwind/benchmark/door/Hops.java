package com.northwind.benchmark.door;

import com.northwind.benchmark.load.Latencies;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** How long each part of the way took, in whole milliseconds: that is what events tell. */
final class Hops {

    private static final List<Hop> WAY = List.of(
            new Hop("device to ingest (MQTT)", "device", "arrival"),
            new Hop("queue and projector", "arrival", "write"),
            new Hop("write and the table's stream", "write", "stream"),
            new Hop("fan-out, Redis, graphql-service", "stream", "push"),
            new Hop("socket", "push", Hop.HEARD));

    private final Map<Hop, Latencies> took = new LinkedHashMap<>();

    Hops() {
        WAY.forEach(hop -> took.put(hop, new Latencies()));
    }

    /** Takes {@code extensions.lag} of an event; one without it counts nowhere. */
    void add(JsonNode lag, Instant heard) {
        took.forEach((hop, latencies) -> {
            if (lag.has(hop.from()) && (lag.has(hop.to()) || hop.to().equals(Hop.HEARD))) {
                latencies.add(Duration.between(time(lag, hop.from(), heard), time(lag, hop.to(), heard))
                        .toNanos());
            }
        });
    }

    private static Instant time(JsonNode lag, String moment, Instant heard) {
        return moment.equals(Hop.HEARD) ? heard : Instant.parse(lag.path(moment).asString());
    }

    void each(BiConsumer<Hop, Latencies> use) {
        took.forEach(use);
    }
}
