package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** GraphQL over HTTP, as its draft has it. */
@GraphTest
class HttpTests {

    private static final String ME = "{ me { subject } }";

    @Autowired
    WebTestClient http;

    @Autowired
    World world;

    private Wire client;
    private Wire legacy;

    @BeforeEach
    void start() {
        world.reset();
        client = accepting(Wire.GRAPHQL);
        legacy = accepting("application/json");
    }

    @Test
    void answersInTheTypeThatIsWantedMost() {
        assertThat(type(Wire.GRAPHQL)).isEqualTo(Wire.GRAPHQL);
        assertThat(type("application/json")).isEqualTo("application/json");
        assertThat(type("*/*")).isEqualTo("application/json");
        assertThat(type("application/*")).isEqualTo("application/json");
        assertThat(type("application/json;q=0.8, application/graphql-response+json"))
                .isEqualTo(Wire.GRAPHQL);
        assertThat(type("application/graphql-response+json, application/json;q=0.9"))
                .isEqualTo(Wire.GRAPHQL);
        assertThat(type("text/html, application/json")).isEqualTo("application/json");
        assertThat(client.post(Map.of("query", ME)).headers().getFirst(HttpHeaders.CONTENT_TYPE))
                .endsWithIgnoringCase("charset=utf-8");
    }

    @Test
    void answersInNoOther() {
        for (String accept : List.of("text/html", "application/json;q=0", "nonsense")) {
            Wire.Answer refused = accepting(accept).post(Map.of("query", ME));

            assertThat(refused.status()).as(accept).isEqualTo(406);
            assertThat(refused.type()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void readsJsonOnly() {
        byte[] body = "{\"query\": \"{ me { subject } }\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(client.post(body, "application/json; charset=utf-8").status())
                .isEqualTo(200);
        for (String type : List.of("text/plain", "application/graphql", "application/x-www-form-urlencoded")) {
            assertThat(client.post(body, type).status()).as(type).isEqualTo(415);
        }
    }

    @Test
    void tellsWhatIsWrongByItsStatus() {
        assertThat(client.post("{").status()).isEqualTo(400);
        assertThat(client.post("").status()).isEqualTo(400);
        assertThat(client.post("[{\"query\": \"{ me { subject } }\"}]").status())
                .isEqualTo(400);
        assertThat(client.post("7").status()).isEqualTo(422);
        assertThat(client.post(Map.of("qeury", ME)).status()).isEqualTo(422);
        assertThat(client.post(Map.of("query", 7)).status()).isEqualTo(422);
        assertThat(client.post(Map.of("query", ME, "variables", List.of(7))).status())
                .isEqualTo(422);
        assertThat(client.post(Map.of("query", "{")).status()).isEqualTo(400);
        assertThat(client.post(Map.of("query", "{ you }")).status()).isEqualTo(422);
        assertThat(client.post(Map.of("query", "query($id: DeliveryId!) { delivery(id: $id) { id } }"))
                        .status())
                .isEqualTo(422);
        assertThat(client.post(Map.of("query", "query A { __typename } query B { __typename }"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void tellsWhatAQuestionCosts() {
        Wire.Answer answer = client.post(Map.of(
                "query",
                "query($first: Int!) { myDeliveries(date: \"2026-11-20\", first: $first) { edges { node { id } } } }",
                "variables",
                Map.of("first", 7)));

        assertThat(answer.json()
                        .path("extensions")
                        .path("cost")
                        .path("requested")
                        .asInt())
                .isEqualTo(1 + 7 * 3);
        assertThat(answer.json().path("extensions").path("cost").path("limit").asInt())
                .isEqualTo(20_000);
    }

    @Test
    void doesNotStartWhatWouldCostTooMuch() {
        String page = "myDeliveries(date: \"2026-11-20\", first: 2000) { edges { node { id status size revision } } }";

        Wire.Answer refused = client.post(Map.of("query", "{ a: %1$s b: %1$s c: %1$s }".formatted(page)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("TOO_COMPLEX");
        assertThat(refused.extensions().path("measure").asString()).isEqualTo("cost");
        assertThat(refused.extensions().path("requested").asLong()).isGreaterThan(20_000);
        assertThat(refused.extensions().path("limit").asLong()).isEqualTo(20_000);
        assertThat(world.calls).isEmpty();
    }

    @Test
    void keepsToOldHabitsWithOldClients() {
        for (String broken : List.of("{", "{ you }", "query($id: DeliveryId!) { delivery(id: $id) { id } }")) {
            Wire.Answer answer = legacy.post(Map.of("query", broken));

            assertThat(answer.status()).as(broken).isEqualTo(200);
            assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void saysThatWhatWasExecutedWasExecuted() {
        world.failure = new IllegalStateException("The cause is nobody's business");

        Wire.Answer answer =
                client.post(Map.of("query", "{ me { subject } delivery(id: \"%s\") { id } }".formatted(World.id(1))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("data").path("me").path("subject").asString())
                .isEqualTo("max");
        assertThat(answer.code()).isEqualTo("INTERNAL");
        assertThat(answer.json().toString()).doesNotContain("nobody");
    }

    @Test
    void changesNothingByGet() {
        world.result = new AssertionError("It was executed");
        String mutation =
                "mutation { markDelivered(input: {deliveryId: \"%s\", idempotencyKey: \"k\"}) { __typename } }"
                        .formatted(World.id(1));

        for (Wire caller : List.of(client, legacy)) {
            Wire.Answer refused = caller.get(Map.of("query", mutation));

            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.headers().getAllow()).containsExactly(HttpMethod.POST);
            assertThat(refused.code()).isEqualTo("METHOD_NOT_ALLOWED");
        }
        assertThat(client.get(Map.of(
                                "query",
                                "query($id: DeliveryId!) { delivery(id: $id) { id } }",
                                "variables",
                                "{\"id\": \"%s\"}".formatted(World.id(1))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void knowsGetAndPostOnly() {
        for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH)) {
            Wire.Answer refused = client.method(method);

            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.headers().getAllow()).containsExactlyInAnyOrder(HttpMethod.GET, HttpMethod.POST);
        }
    }

    @Test
    void answersASubscriptionInAStreamOnly() {
        Wire.Answer refused = client.post(
                Map.of("query", "subscription { buildingActivity(buildingId: \"riverside\") { __typename } }"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("message").asString())
                .contains("text/event-stream");
    }

    @Test
    void lacksNothingButATokenWithoutOne() {
        Wire stranger = new Wire(http, TestIssuer.expired("ada", "courier"), Wire.GRAPHQL);

        assertThat(stranger.post(Map.of("query", ME)).status()).isEqualTo(401);
        assertThat(stranger.get(Map.of("query", ME)).status()).isEqualTo(401);
    }

    private String type(String accept) {
        Wire.Answer answer = accepting(accept).post(Map.of("query", ME));
        assertThat(answer.status()).as(accept).isEqualTo(200);
        return answer.type();
    }

    private Wire accepting(String type) {
        return new Wire(http, Explorer.token("max", "courier", "manager"), type);
    }
}
