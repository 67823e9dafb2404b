package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real client of GraphQL over HTTP, with the token of somebody. */
record GraphClient(int port, String token) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static GraphClient ada(int port) {
        return new GraphClient(port, Explorer.token("ada", "courier"));
    }

    static GraphClient mona(int port) {
        return new GraphClient(port, Explorer.token("mona", "manager"));
    }

    static GraphClient nils(int port) {
        return new GraphClient(port, Explorer.token("nils", "manager"));
    }

    JsonNode ask(String query) throws IOException, InterruptedException {
        return ask(query, Map.of());
    }

    JsonNode ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        return JSON.readTree(post(JSON.writeValueAsString(Map.of("query", query, "variables", variables)))
                .body());
    }

    /** The edges of a whole list, page after page. */
    List<JsonNode> edges(String query, Map<String, ?> variables, String list) throws IOException, InterruptedException {
        List<JsonNode> edges = new ArrayList<>();
        Map<String, Object> next = new HashMap<>(variables);
        JsonNode page;
        do {
            JsonNode answer = ask(query, next);
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            page = answer.path("data").path(list);
            page.path("edges").forEach(edges::add);
            next.put("after", page.path("pageInfo").path("endCursor").asString(""));
        } while (page.path("pageInfo").path("hasNextPage").asBoolean());
        return edges;
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
