package com.northwind.localaws.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private final Throttle throttle = new Throttle(new SimpleMeterRegistry());

    @Test
    void takesAWholeBatchAtOnce() {
        assertThat(taken("harbour-a", 500)).isEqualTo(500);
    }

    @Test
    void refusesWhoFloodsAndNobodyElse() {
        assertThat(taken("harbour-a", 100_000)).isLessThan(100_000);
        assertThat(taken("harbour-b", 500)).isEqualTo(500);
    }

    private long taken(String locker, int messages) {
        return IntStream.range(0, messages).filter(i -> throttle.takes(locker)).count();
    }
}
