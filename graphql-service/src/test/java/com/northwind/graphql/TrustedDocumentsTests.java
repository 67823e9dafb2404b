package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Apps send ids; texts are for explorers. */
@GraphTest
class TrustedDocumentsTests {

    private static final Map<String, String> ME = Map.of("documentId", Registered.id("courier-app/Me"));

    @Autowired
    WebTestClient http;

    @Autowired
    World world;

    private Wire ada;
    private Wire explorer;

    @BeforeEach
    void start() {
        world.reset();
        ada = new Wire(http, TestIssuer.user("ada", "courier"), Wire.GRAPHQL);
        explorer = new Wire(http, Explorer.token("max", "courier"), Wire.GRAPHQL);
    }

    @Test
    void areKnownByTheHashOfTheirText() {
        assertThat(ada.post(ME).json().path("data").path("me").path("subject").asString())
                .isEqualTo("ada");
        assertThat(ada.get(ME).json().path("data").path("me").path("subject").asString())
                .isEqualTo("ada");
    }

    @Test
    void takeVariables() {
        Map<String, Object> day = Map.of(
                "documentId",
                Registered.id("courier-app/Day"),
                "operationName",
                "Day",
                "variables",
                Map.of("date", World.TODAY.toString(), "first", 2));

        assertThat(ada.post(day).json().path("data").path("myDeliveries").path("edges"))
                .hasSize(2);
        assertThat(ada.post(day)
                        .json()
                        .path("extensions")
                        .path("cost")
                        .path("requested")
                        .asInt())
                .isPositive();
    }

    @Test
    void areNotFoundWhenNobodyRegisteredThem() {
        for (String id : List.of("sha256:" + "0".repeat(64), "nonsense", "../../etc/passwd", "")) {
            Wire.Answer answer = ada.post(Map.of("documentId", id));

            assertThat(answer.status()).as(id).isEqualTo(404);
            assertThat(answer.type()).isEqualTo(Wire.GRAPHQL);
            assertThat(answer.code()).isEqualTo("DOCUMENT_UNKNOWN");
            assertThat(answer.json().has("data")).isFalse();
        }
    }

    @Test
    void areWhatEverybodyButExplorersMustSend() {
        Wire.Answer refused = ada.post(Map.of("query", "{ me { subject } }"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("DOCUMENT_REQUIRED");
        assertThat(ada.get(Map.of("query", "{ __typename }")).status()).isEqualTo(403);
        assertThat(ada.post(Map.of("query", "{ __schema { types { name } } }")).code())
                .isEqualTo("DOCUMENT_REQUIRED");
        assertThat(explorer.post(Map.of("query", "{ me { subject } }")).status())
                .isEqualTo(200);
        assertThat(explorer.post(Map.of("query", "{ __schema { types { name } } }"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void areNotSentTogetherWithAText() {
        Wire.Answer refused =
                explorer.post(Map.of("documentId", Registered.id("courier-app/Me"), "query", "{ __typename }"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").asString()).contains("not both");
    }

    @Test
    void areNotMadeByClients() {
        Map<String, Object> hash = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64)));

        for (Wire caller : List.of(ada, explorer)) {
            Wire.Answer refused = caller.post(Map.of("extensions", hash));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("BAD_REQUEST");
            assertThat(refused.json().path("errors").path(0).path("message").asString())
                    .contains("documentId");
        }
    }

    @Test
    void cannotBeForgedByExtensions() {
        for (Object forged : List.of("ById", Map.of("document", ME), true)) {
            assertThat(ada.post(Map.of("query", "{ __typename }", "extensions", Map.of("northwind.asked", forged)))
                            .code())
                    .isEqualTo("DOCUMENT_REQUIRED");
        }
    }
}
