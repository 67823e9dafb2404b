package com.northwind.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeasuredTests {

    private static final Duration TURN = Duration.ofMillis(10);

    @Test
    void whatIsUsedIsSharedByTheOperations() throws Exception {
        AtomicLong used = new AtomicLong(1_000);
        Side side = new Side("ours", () -> used.addAndGet(7), List.of(used::get));

        Measured measured =
                Side.inTurns(List.of(side), new Load.Rate(1_000), 2, TURN).getFirst();

        assertThat(measured.latencies().count()).isEqualTo(20);
        assertThat(measured.perOperation(0)).isEqualTo(7);
    }

    @Test
    void whatIsUsedInTheTurnOfAnotherIsNotCounted() throws Exception {
        AtomicLong used = new AtomicLong();
        Side ours = new Side("ours", () -> {}, List.of(used::get));
        Side other = new Side("other", used::incrementAndGet, List.of());

        List<Measured> measured = Side.inTurns(List.of(ours, other), new Load.Rate(1_000), 3, TURN);

        assertThat(used).hasValue(30);
        assertThat(measured.getFirst().perOperation(0)).isZero();
    }

    @Test
    void sidesTakeTurns() throws Exception {
        List<String> order = new ArrayList<>();
        Side first = new Side("first", () -> order.add("first"), List.of());
        Side second = new Side("second", () -> order.add("second"), List.of());

        Side.inTurns(List.of(first, second), new Load.Rate(100), 2, TURN);

        assertThat(order).containsExactly("first", "second", "first", "second");
    }

    @Test
    void percentilesAreInMilliseconds() {
        Latencies latencies = new Latencies();
        for (int milli = 1; milli <= 100; milli++) {
            latencies.add(Duration.ofMillis(milli).toNanos());
        }

        assertThat(latencies.percentile(50)).isCloseTo(50, org.assertj.core.data.Percentage.withPercentage(0.2));
        assertThat(latencies.percentile(99)).isCloseTo(99, org.assertj.core.data.Percentage.withPercentage(0.2));
    }

    @Test
    void warmUpGoesOnAsLongAsItGetsCheaper() {
        assertThat(WarmUp.isNoCheaper(90, 100)).isFalse();
        assertThat(WarmUp.isNoCheaper(96, 100)).isTrue();
        assertThat(WarmUp.isNoCheaper(110, 100)).isTrue();
    }
}
