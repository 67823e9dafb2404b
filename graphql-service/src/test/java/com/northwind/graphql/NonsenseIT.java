package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, the answer is well formed, is no fault of ours, and tells nothing of causes. */
@ServiceTest
class NonsenseIT {

    private static final int ROUNDS = 700;
    private static final List<String> CAUSES = List.of(
            "Exception",
            "java.",
            "com.northwind",
            "jackson",
            "reactor.",
            "springframework",
            "software.amazon",
            "\tat ");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    GraphQlSource source;

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_120})
    void isAnsweredInTheGrammarOfTheSchema(long seed) throws Exception {
        Nonsense nonsense = new Nonsense(source.schema(), seed);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> body = Map.of("query", nonsense.document(), "variables", nonsense.variables());
            byte[] text = JSON.writeValueAsBytes(body);

            holds("seed %d, round %d".formatted(seed, round), text, post(text, nonsense, "application/json"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 19_700_101})
    void isAnsweredByteForByte(long seed) throws Exception {
        Nonsense nonsense = new Nonsense(source.schema(), seed);
        byte[] good = JSON.writeValueAsBytes(Map.of(
                "documentId", Registered.id("courier-app/Day"), "variables", Map.of("date", "2026-11-20", "first", 7)));
        for (int round = 0; round < ROUNDS; round++) {
            byte[] text = nonsense.damaged(good);
            String type = nonsense.any(List.of(
                    "application/json", "application/json", "application/json;charset=utf-16", "?", "text/plain"));

            holds("seed %d, round %d".formatted(seed, round), text, post(text, nonsense, type));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3})
    void isAnsweredInTheAddress(long seed) throws Exception {
        Nonsense nonsense = new Nonsense(source.schema(), seed);
        for (int round = 0; round < ROUNDS / 2; round++) {
            String document = nonsense.document();
            Map<String, String> query = new HashMap<>();
            query.put("query", document.substring(0, Math.min(document.length(), 800)));
            query.put("variables", nonsense.any(List.of("{}", "{", "[]", "null", "7", "{\"v\": 1e999}")));
            query.put(
                    nonsense.any(List.of("extensions", "documentId", "operationName")),
                    nonsense.any(List.of("", "{}", "x")));

            holds("seed %d, round %d".formatted(seed, round), document.getBytes(StandardCharsets.UTF_8), get(query));
        }
    }

    @Test
    void isAnsweredWhenItIsNestedWithoutEnd() throws Exception {
        for (String nested : List.of(
                "[".repeat(30_000),
                "{\"a\":".repeat(8_000),
                "{\"variables\":" + "[".repeat(900) + "]".repeat(900) + "}")) {
            byte[] text = nested.getBytes(StandardCharsets.UTF_8);

            holds("nested", text, post(text, new Nonsense(source.schema(), 4), "application/json"));
        }
    }

    private HttpResponse<String> post(byte[] text, Nonsense nonsense, String type)
            throws IOException, InterruptedException {
        String accept = nonsense.any(List.of(
                "application/json", Wire.GRAPHQL, "*/*", "application/json;q=0.1, " + Wire.GRAPHQL, "nonsense"));
        return HTTP.send(
                request("")
                        .header("Content-Type", type)
                        .header("Accept", accept)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(text))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Map<String, String> query) throws IOException, InterruptedException {
        StringBuilder address = new StringBuilder("?");
        query.forEach((name, value) -> address.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return HTTP.send(request(address.toString()).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql%s".formatted(port, query)))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + Explorer.token("ada", "courier", "manager"));
    }

    private static void holds(String round, byte[] sent, HttpResponse<String> answer) {
        String what = "%s: %s%n-> %d %s"
                .formatted(round, new String(sent, StandardCharsets.UTF_8), answer.statusCode(), answer.body());
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode json = json(answer.body(), what);
        if (type.startsWith("application/problem+json")) {
            assertThat(json.path("type").asString("")).as(what).startsWith("/problems/");
        } else {
            assertThat(type).as(what).containsAnyOf("application/json", Wire.GRAPHQL);
            assertThat(json.has("data") || !json.path("errors").isEmpty())
                    .as(what)
                    .isTrue();
        }
        for (JsonNode error : json.path("errors")) {
            assertThat(error.path("message").asString("")).as(what).isNotEmpty();
            assertThat(error.path("extensions").path("code").asString(""))
                    .as(what)
                    .isNotIn("", "INTERNAL");
            assertThat(error.path("extensions").path("requestId").asString(""))
                    .as(what)
                    .isNotEmpty();
        }
        assertThat(answer.body()).as(what).doesNotContain(CAUSES);
    }

    private static JsonNode json(String body, String what) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException broken) {
            return fail(what, broken);
        }
    }
}
