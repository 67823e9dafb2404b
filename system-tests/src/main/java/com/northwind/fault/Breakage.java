package com.northwind.fault;

import com.northwind.journey.Http;
import com.northwind.journey.Processes;
import com.northwind.journey.ServiceProcess;
import com.northwind.journey.Unexpected;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/** Breaks parts of a platform, and has them repaired. */
final class Breakage {

    private static final int OUTAGE_SECONDS = 5;

    private final Processes processes;
    private final URI outages;
    private final Http http = Http.plain();

    Breakage(Processes processes) {
        this.processes = processes;
        this.outages = processes.managementOf("local-aws").resolve("outages/");
    }

    /** Fails with a sentence if the platform was not started to be broken. */
    void requireOutages() {
        // Nobody knows this service, but somebody has to say so.
        if (http.post(outages.resolve("nobody"), null, Map.of("seconds", 1)).status() != 404) {
            throw new Unexpected(
                    "local-aws knows no outages. ./northwind down, then NORTHWIND_LOCALAWS_OUTAGES=true ./northwind up");
        }
    }

    /** Returns when what was broken is ready again. */
    void happen(Fault fault) {
        switch (fault) {
            case INGEST -> strike("sensor-ingest-service", ServiceProcess::kill);
            case LEAVING -> strike("sensor-ingest-service", ServiceProcess::end);
            case FANOUT -> strike("stream-fanout-service", ServiceProcess::kill);
            case GRAPHQL -> strike("graphql-service", ServiceProcess::kill);
            case CLOUD -> strike("local-aws", ServiceProcess::kill);
            case REDIS -> processes.redis().kill(); // local-aws starts another
            case BROKER -> outage("mqtt");
            case QUEUE -> outage("sqs");
            case TABLE -> outage("dynamodb");
        }
    }

    private void strike(String service, Consumer<ServiceProcess> blow) {
        blow.accept(processes.of(service));
        processes.up(service);
    }

    private void outage(String service) {
        http.post(outages.resolve(service), null, Map.of("seconds", OUTAGE_SECONDS))
                .must(200, "local-aws, asked for an outage of " + service + ",");
    }
}
