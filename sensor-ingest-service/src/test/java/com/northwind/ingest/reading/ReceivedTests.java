package com.northwind.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T12:02:00Z", "2026-11-20T11:59:59Z", "2026-08-22T12:00:00Z"})
    void happenedWhenItWasMeasured(Instant measuredAt) {
        assertThat(received(measuredAt).happenedAt()).isEqualTo(measuredAt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-08-22T11:59:59Z", "2026-11-20T12:02:01Z"})
    void happenedWhenItCameIfItCannotHaveBeenMeasuredThen(Instant measuredAt) {
        assertThat(received(measuredAt).happenedAt()).isEqualTo(NOON);
    }

    @Test
    void isAheadWithANegativeSkew() {
        assertThat(received(NOON.plusSeconds(5)).skew()).isEqualTo(Duration.ofSeconds(-5));
    }

    private static Received received(Instant measuredAt) {
        return new Received(
                new Reading(UUID.randomUUID(), "riverside-a", "03", Door.OPEN, null, 1, measuredAt, null),
                NOON,
                "riverside-a",
                null);
    }
}
