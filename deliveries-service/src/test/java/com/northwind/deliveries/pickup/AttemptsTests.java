package com.northwind.deliveries.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttemptsTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant AFTER_THE_LOCK = NOON.plus(Duration.ofMinutes(15));

    private final Attempts locked = wrong(5);

    @Test
    void areFewerAfterEachWrongCode() {
        assertThat(Stream.iterate(Attempts.NONE, it -> it.wrong(NOON)).limit(6).map(Attempts::left))
                .containsExactly(5, 4, 3, 2, 1, 0);
    }

    @Test
    void areLockedAfterTheLast() {
        assertThat(wrong(4).isLocked(NOON)).isFalse();
        assertThat(locked.isLocked(NOON)).isTrue();
        assertThat(locked.lockedUntil()).isEqualTo(AFTER_THE_LOCK);
    }

    @Test
    void areCountedFromTheBeginningAfterTheLock() {
        assertThat(locked.isLocked(AFTER_THE_LOCK.minusMillis(1))).isTrue();
        assertThat(locked.isLocked(AFTER_THE_LOCK)).isFalse();
        assertThat(locked.wrong(AFTER_THE_LOCK).left()).isEqualTo(4);
        assertThat(locked.wrong(AFTER_THE_LOCK).lockedUntil()).isNull();
    }

    @Test
    void areForgottenAfterARightCode() {
        assertThat(wrong(4).right()).isEqualTo(new Attempts(0, null, 5));
    }

    @Test
    void areNotCountedWhileThereIsALock() {
        assertThatIllegalStateException().isThrownBy(() -> locked.wrong(NOON));
    }

    private static Attempts wrong(int times) {
        return Stream.iterate(Attempts.NONE, it -> it.wrong(NOON))
                .skip(times)
                .findFirst()
                .orElseThrow();
    }
}
