package com.northwind.journey;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where callers come in, with a harmless request for each; the services behind the two doors check tokens too. */
enum Door {
    GRAPH("graphql-service", "/graphql", "ada"),
    /** Nothing that the gateway remembers: the service behind it is meant too. */
    REST("gateway-service", "/v1/usage", "partner-acme-homes"),
    READINGS("sensor-ingest-service", "/v1/readings", "device-riverside-a"),
    DELIVERIES("deliveries-service", "/v1/deliveries?date=2026-11-20", "ada"),
    INVOICES("invoices-service", "/v2/invoices?period=2026-10", "partner-acme-homes");

    private static final Http HTTP = Http.plain();

    private final String service;
    private final String path;
    private final String holder;

    Door(String service, String path, String holder) {
        this.service = service;
        this.path = path;
        this.holder = holder;
    }

    /** Somebody who may come in here. */
    String holder() {
        return holder;
    }

    Http.Answer knock(RunningPlatform running, @Nullable String token) {
        URI uri = running.addressOf(service).resolve(path);
        return switch (this) {
            case GRAPH -> HTTP.post(uri, token, Map.of("documentId", Documents.id("courier-app/Me")));
            case READINGS -> HTTP.post(uri, token, List.of());
            case REST, DELIVERIES, INVOICES -> HTTP.get(uri, token);
        };
    }
}
