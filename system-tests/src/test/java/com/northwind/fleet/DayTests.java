package com.northwind.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayTests {

    private final Day day = new Day(Duration.ofSeconds(24));

    @Test
    void isBusyAfterWorkAndQuietAtNight() {
        assertThat(day.factor(Duration.ofSeconds(18))).isGreaterThan(2);
        assertThat(day.factor(Duration.ofSeconds(3))).isLessThan(0.1);
    }

    @Test
    void beginsAgain() {
        assertThat(day.factor(Duration.ofSeconds(24 + 9))).isEqualTo(day.factor(Duration.ofSeconds(9)));
    }

    @Test
    void isOneInTheMean() {
        assertThat(IntStream.range(0, 24)
                        .mapToDouble(hour -> day.factor(Duration.ofSeconds(hour)))
                        .average())
                .hasValueCloseTo(1.0, within(1e-9));
    }

    @Test
    void mayHaveNoHours() {
        assertThat(new Day(null).factor(Duration.ofHours(3))).isEqualTo(1);
    }
}
