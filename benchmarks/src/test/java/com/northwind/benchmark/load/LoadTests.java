package com.northwind.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadTests {

    @Test
    void aRateIsSpreadEvenly() {
        Load.Rate rate = new Load.Rate(3);

        assertThat(List.of(rate.due(0), rate.due(1), rate.due(2), rate.due(3)))
                .containsExactly(0L, 333_333_333L, 666_666_666L, 1_000_000_000L);
    }

    @Test
    void aRateAsksAsOftenAsItSays() throws Exception {
        AtomicLong asked = new AtomicLong();

        Latencies latencies = new Load.Rate(1_000).run(asked::incrementAndGet, Duration.ofMillis(100));

        assertThat(asked).hasValue(100);
        assertThat(latencies.count()).isEqualTo(100);
    }

    @Test
    void whoWaitsForASlowOneIsCountedWithTheWait() throws Exception {
        AtomicLong asked = new AtomicLong();
        long stall = Duration.ofMillis(200).toNanos();

        Latencies latencies = new Load.Rate(1_000)
                .run(
                        () -> {
                            synchronized (asked) {
                                long until = System.nanoTime() + (asked.incrementAndGet() == 1 ? stall : 0);
                                while (System.nanoTime() < until) {
                                    Thread.onSpinWait();
                                }
                            }
                        },
                        Duration.ofMillis(100));

        assertThat(latencies.percentile(50)).isGreaterThan(100);
    }

    @Test
    void everyClientAsksUntilTheTimeIsOver() throws Exception {
        AtomicLong asked = new AtomicLong();

        Latencies latencies = new Load.Clients(2).run(asked::incrementAndGet, Duration.ofMillis(20));

        assertThat(asked.get()).isPositive().isEqualTo(latencies.count());
    }

    @Test
    void aFailureEndsTheMeasurement() {
        Operation failing = () -> {
            throw new IllegalStateException("no answer");
        };

        assertThatThrownBy(() -> new Load.Clients(1).run(failing, Duration.ofSeconds(1)))
                .hasRootCauseMessage("no answer");
    }
}
