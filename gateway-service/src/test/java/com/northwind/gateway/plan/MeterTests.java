package com.northwind.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.plan.Take.Count;
import com.northwind.gateway.plan.Tally.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeterTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Moment NOW = Moment.of(NOON, 1_000_000);
    private static final Used USED = new Used(LocalDate.parse("2026-11-24"), 40, YearMonth.parse("2026-11"), 100);

    private final Meter meter = new Meter();

    @Test
    void startsCountersWithWhatWasReported() {
        Take take = meter.take(limits(1_000, 5_000), NOW);

        assertThat(take.counts())
                .containsExactly(new Count("day:2026-11-24", 1_000, 40, 0), new Count("month:2026-11", 5_000, 100, 0));
    }

    @Test
    void startsCountersWithWhatItLastSawIfThatIsMore() {
        meter.learn(meter.take(limits(1_000, 5_000), NOW), new Tally(Outcome.ALLOWED, 0, 77, 201), NOW);

        assertThat(meter.take(limits(1_000, 5_000), NOW).counts())
                .extracting(Count::seed)
                .containsExactly(77L, 201L);
    }

    @Test
    void startsANewMonthWithNothing() {
        meter.learn(meter.take(limits(1_000, 5_000), NOW), new Tally(Outcome.ALLOWED, 0, 77, 201), NOW);

        assertThat(meter.take(limits(1_000, 5_000), Moment.of(Instant.parse("2026-12-01T00:00:00Z"), 2))
                        .counts())
                .containsExactly(new Count("day:2026-12-01", 1_000, 0, 0), new Count("month:2026-12", 5_000, 0, 0));
    }

    @Test
    void goesOnAloneFromWhereItLastWas() {
        meter.learn(meter.take(limits(1_000, 5_000), NOW), new Tally(Outcome.ALLOWED, 90_000, 77, 201), NOW);

        assertThat(allowed(limits(1_000, 5_000), 1, 20)).isEqualTo(1);
    }

    @Test
    void allowsItsShareOfTheBurst() {
        assertThat(allowed(limits(1_000, 5_000), 2, 20)).isEqualTo(5);
    }

    @Test
    void allowsItsShareOfWhatIsLeftOfTheDay() {
        assertThat(allowed(limits(50, 5_000), 2, 20)).isEqualTo(5);
        assertThat(meter.decide(limits(50, 5_000), 2, later(60)).outcome()).isEqualTo(Outcome.DAY);
    }

    @Test
    void allowsItsShareOfWhatIsLeftOfTheMonth() {
        assertThat(allowed(limits(1_000, 103), 1, 20)).isEqualTo(3);
        assertThat(meter.decide(limits(1_000, 103), 1, later(60)).outcome()).isEqualTo(Outcome.MONTH);
    }

    @Test
    void doesNotCountTwiceWhatWasReportedOfItMeanwhile() {
        allowed(limits(50, 5_000), 1, 5);

        Limits reported = limits(50, 5_000, new Used(USED.day(), 45, USED.month(), 105));

        assertThat(allowed(reported, 1, 20)).isEqualTo(5);
    }

    @Test
    void putsWhatItAllowedAloneOntoTheCounters() {
        allowed(limits(1_000, 5_000), 1, 3);

        assertThat(meter.debt(NOW)).hasValueSatisfying(take -> {
            assertThat(take.requests()).isZero();
            assertThat(take.backlog()).isEqualTo(30_000);
            assertThat(take.counts()).extracting(Count::debt).containsExactly(3L, 3L);
        });
        assertThat(meter.debt(NOW)).isEmpty();
    }

    @Test
    void keepsADebtThatCouldNotBePut() {
        allowed(limits(1_000, 5_000), 1, 3);

        meter.giveBack(meter.take(limits(1_000, 5_000), NOW));

        assertThat(meter.take(limits(1_000, 5_000), NOW).counts())
                .extracting(Count::debt)
                .containsExactly(3L, 3L);
    }

    private long allowed(Limits limits, int doors, int requests) {
        return IntStream.range(0, requests)
                .filter(i -> meter.decide(limits, doors, NOW).outcome() == Outcome.ALLOWED)
                .count();
    }

    private static Moment later(int seconds) {
        Duration later = Duration.ofSeconds(seconds);
        return Moment.of(NOON.plus(later), NOW.micros() + later.toNanos() / 1_000);
    }

    private static Limits limits(long daily, long monthly) {
        return limits(daily, monthly, USED);
    }

    private static Limits limits(long daily, long monthly, Used used) {
        return new Limits("p:acme", "", new Rate(100, 10), new Quotas(daily, monthly, used));
    }
}
