package com.northwind.ingest.door.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClockSkewTests {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ClockSkew skew = new ClockSkew(meters);

    @Test
    void isMeasuredInBothDirections() {
        skew.measure(measured(Duration.ofSeconds(-40)));
        skew.measure(measured(Duration.ofSeconds(30)));

        assertThat(seconds("behind")).isEqualTo(40);
        assertThat(seconds("ahead")).isEqualTo(30);
        assertThat(meters.find("northwind.device.clock.wrong").counter()).isNull();
    }

    @Test
    void isCountedWhereTheWayOfAReadingCannotExplainIt() {
        skew.measure(measured(Duration.ofHours(-25)));
        skew.measure(measured(Duration.ofMinutes(3)));
        skew.measure(measured(Duration.ofDays(20_000)));

        assertThat(wrong("behind")).isEqualTo(1);
        assertThat(wrong("ahead")).isEqualTo(2);
    }

    private double seconds(String direction) {
        return meters.get("northwind.device.skew")
                .tag("direction", direction)
                .summary()
                .max();
    }

    private double wrong(String direction) {
        return meters.get("northwind.device.clock.wrong")
                .tag("direction", direction)
                .counter()
                .count();
    }

    /** By a device whose clock is ahead of ours by this. */
    private static Received measured(Duration ahead) {
        return new Received(
                new Reading(UUID.randomUUID(), "riverside-a", "03", Door.OPEN, null, 1, Inbox.NOON.plus(ahead), null),
                Inbox.NOON,
                "riverside-a",
                null);
    }
}
