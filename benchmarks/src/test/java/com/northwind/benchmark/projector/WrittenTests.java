package com.northwind.benchmark.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrittenTests {

    private final Written one =
            new Written(100, Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofMillis(20), Duration.ZERO);

    @Test
    void turnsAddUp() {
        Written both = one.plus(
                new Written(300, Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofMillis(20), Duration.ZERO));

        assertThat(both.perSecond()).isEqualTo(200);
        assertThat(both.each(both.tableCpu())).isEqualTo(250);
    }
}
