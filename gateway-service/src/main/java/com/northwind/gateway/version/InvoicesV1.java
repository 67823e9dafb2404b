package com.northwind.gateway.version;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Invoices as the first version had them: a flat page, no due date, and what is overdue is still only issued. */
final class InvoicesV1 {

    static final List<Adaptation> ALL = List.of(
            new Adaptation("listInvoicesV1", Map.of("first", "limit", "after", "cursor"), InvoicesV1::page),
            new Adaptation("getInvoiceV1", Map.of(), InvoicesV1::invoice));

    private static final List<String> HEADER = List.of("id", "period", "status", "issuedAt", "total");

    private InvoicesV1() {}

    private static ObjectNode page(ObjectNode page) {
        ObjectNode old = JsonNodeFactory.instance.objectNode();
        old.putArray("items")
                .addAll(page.required("data")
                        .valueStream()
                        .map(InvoicesV1::header)
                        .toList());
        old.set("nextCursor", page.required("page").required("nextCursor"));
        return old;
    }

    private static ObjectNode invoice(ObjectNode invoice) {
        ObjectNode old = header(invoice);
        old.set("lines", invoice.required("lines"));
        return old;
    }

    private static ObjectNode header(JsonNode invoice) {
        ObjectNode old = JsonNodeFactory.instance.objectNode();
        HEADER.forEach(member -> old.set(member, invoice.required(member)));
        if (old.required("status").asString().equals("OVERDUE")) {
            old.put("status", "ISSUED");
        }
        return old;
    }
}
