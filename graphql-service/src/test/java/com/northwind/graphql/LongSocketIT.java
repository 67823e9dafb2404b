package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A socket that stays open. */
@ServiceTest
@TestPropertySource(properties = {"northwind.socket.ping=500ms", "northwind.socket.per-caller=3"})
class LongSocketIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Value("${northwind.redis.url}")
    String redis;

    @Test
    void staysOnWithANewToken() {
        Instant first = Instant.now().plus(Duration.ofSeconds(5));
        try (Dashboard dashboard = Dashboard.open(port, until(first, "mona")).acknowledged();
                Fanout fanout = new Fanout(redis)) {
            JsonNode answer = dashboard.renew(Explorer.token("mona", "manager"));
            dashboard.watch("riverside", null).hears(1);

            assertThat(answer.path("renewed").asBoolean()).isTrue();
            assertThat(Instant.parse(answer.path("until").asString())).isAfter(first.plus(Duration.ofMinutes(50)));
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(first.plusSeconds(1)));
            long sequence = fanout.tell("riverside");
            dashboard.hears(2);
            assertThat(dashboard.sequences()).containsExactly(sequence);
        }
    }

    @Test
    void keepsItsEndWhenTheNewTokenIsNotTheCallers() {
        Instant first = Instant.now().plus(Duration.ofSeconds(5));
        try (Dashboard dashboard = Dashboard.open(port, until(first, "mona")).acknowledged()) {
            for (String token : List.of(
                    Explorer.token("nils", "manager"),
                    Explorer.token("mona", "manager", "admin"),
                    TestIssuer.expired("mona", "manager"),
                    "nonsense")) {
                JsonNode answer = dashboard.renew(token);
                assertThat(answer.path("renewed").asBoolean(true)).isFalse();
                assertThat(Instant.parse(answer.path("until").asString())).isBeforeOrEqualTo(first);
            }

            assertThat(dashboard.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void isClosedWhenTheClientNoLongerAnswers() {
        try (Dashboard dashboard = Dashboard.open(port, Explorer.token("mona", "manager"))) {
            dashboard.answersPings = false;

            assertThat(dashboard.closeCode()).isEqualTo(4499);
        }
    }

    @Test
    void isRefusedToACallerWhoHasEnough() {
        String nils = Explorer.token("nils", "manager");
        List<Dashboard> open = Stream.generate(() -> Dashboard.open(port, nils).acknowledged())
                .limit(3)
                .toList();

        try (Dashboard tooMany = Dashboard.open(port, nils)) {
            assertThat(tooMany.closeCode()).isEqualTo(4429);
        }
        open.forEach(Dashboard::close);
        await().atMost(PATIENCE).until(() -> {
            try (Dashboard again = Dashboard.open(port, nils)) {
                await().atMost(PATIENCE).until(() -> again.isAcknowledged() || again.closed.isDone());
                return again.isAcknowledged();
            }
        });
    }

    @Test
    void countsTogetherWithTheEventStreamsOfItsCaller() {
        String mona = Explorer.token("mona", "manager");
        try (Dashboard socket = Dashboard.open(port, mona).acknowledged();
                EventReader one = EventReader.watch(port, mona, "riverside").hears("BuildingSnapshot");
                EventReader other = EventReader.watch(port, mona, "riverside").hears("BuildingSnapshot")) {

            try (EventReader tooMany = EventReader.watch(port, mona, "riverside");
                    Dashboard another = Dashboard.open(port, mona)) {
                assertThat(tooMany.end).succeedsWithin(PATIENCE);
                assertThat(tooMany.lines.toString()).contains("TOO_MANY", EventReader.REQUEST, "event:complete");
                assertThat(another.closeCode()).isEqualTo(4429);
            }
            assertThat(List.of(socket.closed, one.end, other.end)).noneMatch(Future::isDone);
        }
    }

    private static String until(Instant expiry, String manager) {
        return TestIssuer.token(claims -> claims.subject(manager)
                .claim("scope", "explorer")
                .claim("client_id", "explorer")
                .claim("groups", List.of("manager"))
                .expirationTime(Date.from(expiry)));
    }
}
