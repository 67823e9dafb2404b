package com.northwind.benchmark.stage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service that can be measured, alone or among others. */
public enum Service {
    INGEST("sensor-ingest-service", Part.INGEST, Part.INGEST_MANAGEMENT),
    FANOUT("stream-fanout-service", null, Part.FANOUT_MANAGEMENT),
    GRAPHQL("graphql-service", Part.GRAPHQL, Part.GRAPHQL_MANAGEMENT);

    private final String module;
    private final @Nullable Part open;
    private final Part management;

    Service(String module, @Nullable Part open, Part management) {
        this.module = module;
        this.open = open;
        this.management = management;
    }

    String jar() {
        return "%1$s/target/%1$s.jar".formatted(module);
    }

    Part management() {
        return management;
    }

    Map<String, String> environment(Ports ports) {
        return ports.ofService(open, management);
    }

    @Override
    public String toString() {
        return module;
    }
}
