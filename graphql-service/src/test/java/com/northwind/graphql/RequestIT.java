package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the door does with requests that are not as they should be. */
@ServiceTest
class RequestIT {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Test
    void areAnsweredAProblemWithoutAToken() throws Exception {
        for (String token : List.of("", "nonsense", TestIssuer.expired("ada", "courier"))) {
            HttpResponse<String> refused = new GraphClient(port, token).post("{\"query\": \"{ me { subject } }\"}");

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(JSON.readTree(refused.body()).path("type").asString()).isEqualTo("/problems/unauthenticated");
        }
    }

    @Test
    void areDeniedWhereThereIsNothing() throws Exception {
        for (String path : List.of("/graphiql", "/graphql/schema", "/actuator/env", "/")) {
            assertThat(get(path).statusCode()).as(path).isIn(403, 404);
        }
    }

    @Test
    void mayNotBeTooLarge() throws Exception {
        String body = "{\"query\": \"{ me { subject } } #%s\"}".formatted("x".repeat(70_000));

        HttpResponse<String> refused = GraphClient.ada(port).post(body);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(refused.body()).path("type").asString()).isEqualTo("/problems/too-large");
    }

    @Test
    void bringNothingDownByNonsense() throws Exception {
        GraphClient ada = GraphClient.ada(port);
        for (String body : List.of("", "{", "[]", "{}", "{\"query\": 7}", "{\"query\": \"\"}")) {
            HttpResponse<String> refused = ada.post(body);

            assertThat(refused.statusCode()).as(body).isBetween(200, 499);
            assertThat(refused.body()).as(body).doesNotContain("Exception", "tools.jackson");
        }
        assertThat(ada.ask("{ me { subject } }").has("errors")).isFalse();
    }

    @Test
    void haveACodeWhenTheDocumentIsNotUnderstood() throws Exception {
        for (String query : List.of("{", "{ you }", "{ delivery { id } }")) {
            assertThat(code(query)).as(query).isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void mayNotAskForTooMuchAtOnce() throws Exception {
        String many = IntStream.range(0, 50)
                .mapToObj(i -> "a%d: myDeliveries(date: \"2026-11-20\", first: 100) { edges { node { id status } } }"
                        .formatted(i))
                .collect(Collectors.joining(" ", "{", "}"));

        assertThat(code(many)).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void mayAskForTheWholeSchema() throws Exception {
        String question = "{ __schema { types { fields { type { %s } } } } }"
                .formatted("ofType { ".repeat(12) + "name" + " }".repeat(12));

        assertThat(GraphClient.ada(port).ask(question).has("errors")).isFalse();
    }

    private String code(String query) throws IOException, InterruptedException {
        JsonNode error = GraphClient.ada(port).ask(query).path("errors").path(0);
        return error.path("extensions").path("code").asString("");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("Authorization", "Bearer " + Explorer.token("ada", "courier"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
