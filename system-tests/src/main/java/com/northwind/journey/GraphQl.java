package com.northwind.journey;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** GraphQL over HTTP as one caller, who names documents such as {@code courier-app/Day}. */
public final class GraphQl {

    private final Http http = Http.plain();
    private final URI endpoint;
    private final @Nullable String token;

    public GraphQl(URI endpoint, @Nullable String token) {
        this.endpoint = endpoint;
        this.token = token;
    }

    /** The data of an answer without errors. */
    public JsonNode ask(String document, Map<String, ?> variables) {
        JsonNode answer = post(document, variables).must(200, "GraphQL").json();
        if (answer.has("errors")) {
            throw new Unexpected("GraphQL refused: " + answer.path("errors"));
        }
        return answer.path("data");
    }

    /** The answer as it came, for whoever expects a refusal. */
    Http.Answer post(String document, Map<String, ?> variables) {
        return http.post(endpoint, token, Map.of("documentId", Documents.id(document), "variables", variables));
    }
}
