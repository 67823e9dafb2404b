package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens at each door to a token that is not as it should be. */
@WithPlatform
class TokensIT {

    private final RunningPlatform running;
    private final Access access;
    private final ForgedTokens forged;

    TokensIT(RunningPlatform running) {
        this.running = running;
        this.access = new Access(running.platform());
        this.forged = new ForgedTokens(running);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void letInWithTheRightClaims(Door door) {
        String token = forged.like(access.tokenOf(door.holder()), Map.of());

        assertThat(door.knock(running, token).status()).isNotIn(401, 403, 500, 503);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void areNeeded(Door door) {
        refuses(door, null);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void expire(Door door) {
        long anHourAgo = Clock.systemUTC().instant().getEpochSecond() - 3600;

        refuses(door, like(door, Map.of("exp", anHourAgo, "iat", anHourAgo - 60, "nbf", anHourAgo - 60)));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void comeFromTheIssuer(Door door) {
        refuses(door, like(door, Map.of("iss", "http://localhost:1")));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void areMeantForThisPlatform(Door door) {
        refuses(door, like(door, Map.of("aud", List.of("another"))));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void areSigned(Door door) {
        String token = access.tokenOf(door.holder());
        int signature = token.lastIndexOf('.') + 1;

        refuses(door, token.substring(0, signature) + access.tokenOf("system").substring(signature));
    }

    @ParameterizedTest
    @CsvSource({
        "REST, device-riverside-a",
        "READINGS, partner-acme-homes",
        "DELIVERIES, partner-acme-homes",
        "INVOICES, device-riverside-a",
        "REST, ada",
        "READINGS, ada",
        "INVOICES, mona"
    })
    void openOnlyWhatTheyAreFor(Door door, String stranger) {
        Http.Answer answer = door.knock(running, access.tokenOf(stranger));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Json.text(answer.json(), "type")).isEqualTo("/problems/forbidden");
    }

    private String like(Door door, Map<String, ?> changes) {
        return forged.like(access.tokenOf(door.holder()), changes);
    }

    private void refuses(Door door, @Nullable String token) {
        Http.Answer answer = door.knock(running, token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(Json.text(answer.json(), "type")).isEqualTo("/problems/unauthenticated");
    }
}
