package com.northwind.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TriesTests {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void goOnUntilNobodyComesInBetween() {
        assertThat(Tries.of(this::thirdTime)).isEqualTo("done");
    }

    @Test
    void endWhenSomebodyAlwaysDoes() {
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> Tries.of(this::never));
        assertThat(attempts).hasValue(6);
    }

    @Test
    void endWithTheTimeOfTheAct() {
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> Deadline.within(Duration.ZERO, () -> Tries.of(this::thirdTime)));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void giveEveryActADeadline() {
        assertThat(Tries.of(Deadline::left))
                .hasValueSatisfying(left -> assertThat(left).isLessThanOrEqualTo(Deadline.OF_AN_ACT));
    }

    private String thirdTime() {
        if (attempts.incrementAndGet() < 3) {
            throw new ChangedMeanwhile();
        }
        return "done";
    }

    private String never() {
        attempts.incrementAndGet();
        throw new ChangedMeanwhile();
    }
}
