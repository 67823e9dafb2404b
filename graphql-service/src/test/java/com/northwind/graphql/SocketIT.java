package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SocketIT {

    @LocalServerPort
    int port;

    @Test
    void isClosedWithoutAToken() {
        try (Dashboard dashboard = Dashboard.silent(port).init(Map.of())) {
            assertThat(dashboard.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void isClosedForABadToken() {
        for (String token : List.of("nonsense", TestIssuer.expired("mona", "manager"), foreign())) {
            try (Dashboard dashboard = Dashboard.open(port, token)) {
                assertThat(dashboard.closeCode()).isEqualTo(4401);
            }
        }
    }

    @Test
    void isNotOpenedWithABadTokenInTheHandshake() {
        Assertions.assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> Dashboard.handshake(port, TestIssuer.expired("mona", "manager")));
    }

    @Test
    void isClosedWhenNobodySaysWhoTheyAre() {
        try (Dashboard dashboard = Dashboard.silent(port)) {
            assertThat(dashboard.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void isClosedForSpeakingBeforeTheGreeting() {
        try (Dashboard dashboard = Dashboard.silent(port)
                .send(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", "{ me { subject } }")))) {
            assertThat(dashboard.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void livesNoLongerThanItsToken() {
        Instant expiry = Instant.now().plus(Duration.ofSeconds(4));
        String token = Explorer.token("mona", claims -> claims.expirationTime(Date.from(expiry)), "manager");

        try (Dashboard dashboard = Dashboard.open(port, token).watch("riverside", null)) {
            dashboard.hears(1);
            assertThat(dashboard.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void takesNoMessageThatIsTooLarge() {
        try (Dashboard dashboard =
                Dashboard.open(port, Explorer.token("mona", "manager")).acknowledged()) {
            dashboard.send(Map.of("type", "ping", "payload", Map.of("padding", "x".repeat(40_000))));

            assertThat(dashboard.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void closesOnNonsense() {
        try (Dashboard dashboard =
                Dashboard.open(port, Explorer.token("mona", "manager")).acknowledged()) {
            dashboard.send("{");

            assertThat(dashboard.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void carriesABoundedNumberOfSubscriptions() {
        try (Dashboard dashboard = Dashboard.open(port, Explorer.token("mona", "manager"))) {
            for (int i = 0; i < 10; i++) {
                dashboard.subscribe("s" + i, "riverside", null);
            }
            dashboard.hears(10);
            dashboard.subscribe("too many", "riverside", null);

            assertThat(dashboard.refusal()).isEqualTo("TOO_MANY");
            dashboard.send(Map.of("id", "s3", "type", "complete"));
            dashboard.subscribe("one again", "riverside", null);
            dashboard.hears(11);
        }
    }

    @Test
    void namesTheHandshakeInEveryError() {
        try (Dashboard dashboard = Dashboard.open(port, Explorer.token("mona", "manager"), "a-handshake")) {
            for (int i = 0; i < 10; i++) {
                dashboard.subscribe("s" + i, "riverside", null);
            }
            dashboard.hears(10).subscribe("too many", "riverside", null);
            JsonNode tooMany = dashboard.refusal(0);
            dashboard.send(Map.of("id", "s3", "type", "complete"));
            dashboard.ask("invalid", "subscription { nothing }", Map.of());
            JsonNode invalid = dashboard.refusal(1);
            dashboard.send(Map.of("id", "malformed", "type", "subscribe", "payload", Map.of("query", 7)));
            JsonNode malformed = dashboard.refusal(2);
            dashboard.subscribe("hidden", "harbour", null);
            JsonNode hidden = dashboard.refusal(3);

            assertThat(Stream.of(tooMany, invalid, malformed, hidden)
                            .map(error -> error.path("code").asString()))
                    .containsExactly("TOO_MANY", "BAD_REQUEST", "BAD_REQUEST", "NOT_FOUND");
            assertThat(List.of(tooMany, invalid, malformed, hidden))
                    .allSatisfy(error ->
                            assertThat(error.path("requestId").asString("")).isEqualTo("a-handshake"));
        }
    }

    @Test
    void takesNoTextFromWhoeverIsNoExplorer() {
        String mona = TestIssuer.token(claims ->
                claims.subject("mona").claim("client_id", "web-console").claim("groups", List.of("manager")));

        try (Dashboard dashboard = Dashboard.open(port, mona).watch("riverside", null)) {
            assertThat(dashboard.refusal()).isEqualTo("DOCUMENT_REQUIRED");
            assertThat(dashboard.events).isEmpty();
        }
    }

    private static String foreign() {
        return TestIssuer.token(claims -> claims.subject("mona").issuer("http://elsewhere"));
    }
}
