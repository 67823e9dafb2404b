package com.northwind.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.gateway.neighbour.NeighbourAway;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class RememberedAccountTests {

    private static final Account ACCOUNT = new Account(
            "acme",
            new Plan(new Rate(1, 1), 1, 1, Map.of()),
            new Used(LocalDate.parse("2026-11-24"), 0, YearMonth.parse("2026-11"), 0));

    private final RememberedAccount account =
            new RememberedAccount(this::ask, Duration.ofSeconds(5), Duration.ofSeconds(60));

    private Mono<Account> answer = Mono.just(ACCOUNT);
    private int asked;

    @Test
    void isAskedForOnceWhileItIsFresh() {
        assertThat(at(0)).contains(ACCOUNT);
        assertThat(at(2_000)).contains(ACCOUNT);

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void isAskedForAgainBeforeItIsTooOldWithoutAnyoneWaiting() {
        at(0);
        answer = Mono.never();

        assertThat(at(3_000)).contains(ACCOUNT);
        assertThat(at(4_999)).contains(ACCOUNT);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void isNewAfterAtMostFiveSeconds() {
        at(0);
        answer = Mono.empty();

        assertThat(at(5_000)).isEmpty();
    }

    @Test
    void isAskedForByOneForAll() {
        Sinks.One<Account> late = Sinks.one();
        answer = late.asMono();
        Mono<Optional<Account>> one = account.at(0);
        Mono<Optional<Account>> other = account.at(100);

        late.emitValue(ACCOUNT, Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(one.block()).contains(ACCOUNT);
        assertThat(other.block()).contains(ACCOUNT);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void isRememberedToBeUnknown() {
        answer = Mono.empty();

        assertThat(at(0)).isEmpty();
        assertThat(at(1_000)).isEmpty();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void isUsedForAMinuteWhileItCannotBeHad() {
        at(0);
        answer = Mono.error(new NeighbourAway("Away", null));

        assertThat(at(6_000)).contains(ACCOUNT);
        assertThat(at(59_000)).contains(ACCOUNT);
        assertThatExceptionOfType(NeighbourAway.class).isThrownBy(() -> at(61_000));
    }

    @Test
    void keepsNobodyWaitingOnceItIsKnownThatItCannotBeHad() {
        at(0);
        answer = Mono.error(new NeighbourAway("Away", null));
        at(6_000);
        answer = Mono.never();

        assertThat(at(8_000)).contains(ACCOUNT);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void isNotAskedForAgainAtOnceAfterAFailure() {
        answer = Mono.error(new NeighbourAway("Away", null));

        assertThatExceptionOfType(NeighbourAway.class).isThrownBy(() -> at(0));
        assertThatExceptionOfType(NeighbourAway.class).isThrownBy(() -> at(500));
        assertThat(asked).isEqualTo(1);

        answer = Mono.just(ACCOUNT);
        assertThat(at(1_000)).contains(ACCOUNT);
    }

    private Optional<Account> at(long millis) {
        return account.at(millis).blockOptional().orElseThrow();
    }

    private Mono<Account> ask() {
        asked++;
        return answer;
    }
}
