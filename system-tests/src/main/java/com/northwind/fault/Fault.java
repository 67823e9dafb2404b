package com.northwind.fault;

import com.northwind.journey.Unexpected;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can break. */
enum Fault {
    /** sensor-ingest-service, the projector in it, is killed. */
    INGEST("kill sensor-ingest-service", false),
    /** sensor-ingest-service is asked to end in the middle of its work. */
    LEAVING("end sensor-ingest-service", false),
    /** stream-fanout-service is killed. */
    FANOUT("kill stream-fanout-service", false),
    /** graphql-service is killed, and with it every dashboard's socket. */
    GRAPHQL("kill graphql-service", false),
    /** Redis is killed and has forgotten every live stream. */
    REDIS("kill Redis", true),
    /** The broker is away for some seconds. */
    BROKER("take the broker away", false),
    /** The queue is away for some seconds. */
    QUEUE("take the queue away", false),
    /** The table holds its breath for some seconds. */
    TABLE("silence the table", false),
    /** Table, queue, broker and Redis are killed at once. */
    CLOUD("kill local-aws", true);

    private final String title;
    private final boolean forgetful;

    Fault(String title, boolean forgetful) {
        this.title = title;
        this.forgetful = forgetful;
    }

    /** As people read it. */
    String title() {
        return title;
    }

    /** Whether the live streams are lost with it, so that dashboards may be told a snapshot instead of changes. */
    boolean isForgetful() {
        return forgetful;
    }

    /** Those of a list of names with commas, or all. */
    static List<Fault> parse(String names) {
        if (names.equals("all")) {
            return List.of(values());
        }
        return Arrays.stream(names.split(",", -1)).map(Fault::named).distinct().toList();
    }

    private static Fault named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unexpected("--faults knows no '%s'; it knows %s and all"
                        .formatted(
                                name, Arrays.stream(values()).map(Fault::word).collect(Collectors.joining(", ")))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
