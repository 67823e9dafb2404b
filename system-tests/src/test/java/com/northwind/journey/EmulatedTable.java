package com.northwind.journey;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;

/** The table itself, past all services, for what none of them does. The emulator looks at no signature. */
final class EmulatedTable {

    private static final String UNSIGNED =
            "AWS4-HMAC-SHA256 Credential=northwind/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private final Http http = Http.plain();
    private final URI endpoint;

    EmulatedTable(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Changes one attribute of an item that is there. */
    void set(String partition, String sort, String attribute, String value) {
        String statement = "UPDATE \"northwind\" SET \"%s\" = ? WHERE \"PK\" = ? AND \"SK\" = ?".formatted(attribute);
        Object parameters = List.of(Map.of("S", value), Map.of("S", partition), Map.of("S", sort));
        http.send(HttpRequest.newBuilder(endpoint)
                        .header("Authorization", UNSIGNED)
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("X-Amz-Target", "DynamoDB_20120810.ExecuteStatement")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                Json.write(Map.of("Statement", statement, "Parameters", parameters)))))
                .must(200, "The table");
    }
}
