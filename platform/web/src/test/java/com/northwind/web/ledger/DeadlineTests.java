package com.northwind.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlineTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void isNoneForWhoeverHasNone() {
        assertThat(Deadline.left()).isEmpty();
        assertThat(Deadline.isOver()).isFalse();
    }

    @Test
    void leavesNoMoreThanItGave() {
        Optional<Duration> left = Deadline.within(HOUR, Deadline::left);

        assertThat(left).hasValueSatisfying(it -> assertThat(it).isPositive().isLessThanOrEqualTo(HOUR));
        assertThat(Deadline.left()).isEmpty();
    }

    @Test
    void isOverWhenNothingIsLeft() {
        assertThat(Deadline.within(Duration.ZERO, Deadline::isOver)).isTrue();
    }

    @Test
    void isNotPutOffByALaterOne() {
        assertThat(Deadline.within(Duration.ZERO, () -> Deadline.within(HOUR, Deadline::isOver)))
                .isTrue();
    }
}
