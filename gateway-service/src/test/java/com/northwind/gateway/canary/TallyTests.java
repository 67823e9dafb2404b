package com.northwind.gateway.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.canary.Tally.Sum;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Tally tally = new Tally();

    @Test
    void countsCallsAndFailures() {
        tally.add(true, NOON);
        tally.add(false, NOON.plusSeconds(30));

        assertThat(tally.sum(NOON.plusSeconds(30))).isEqualTo(new Sum(2, 1));
    }

    @Test
    void forgetsWhatIsOlderThanItsWindow() {
        tally.add(true, NOON);
        tally.add(false, NOON.plus(Tally.WINDOW));

        assertThat(tally.sum(NOON.plus(Tally.WINDOW))).isEqualTo(new Sum(1, 0));
        assertThat(tally.sum(NOON.plusSeconds(3_600))).isEqualTo(new Sum(0, 0));
    }
}
