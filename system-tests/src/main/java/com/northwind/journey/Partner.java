package com.northwind.journey;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A partner's software, which reads its invoices. */
final class Partner {

    private final Http http = Http.plain();
    private final URI gateway;
    private final String token;

    Partner(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** The ids of the first page of a period's invoices. */
    List<String> invoices(String period) {
        JsonNode page = read("/v2/invoices?period=" + period);
        List<String> ids = new ArrayList<>();
        page.path("data").forEach(invoice -> ids.add(Json.text(invoice, "id")));
        return ids;
    }

    JsonNode invoice(String id) {
        return read("/v2/invoices/" + id);
    }

    private JsonNode read(String path) {
        return http.get(gateway.resolve(path), token)
                .must(200, "The gateway, asked for " + path + ",")
                .json();
    }
}
