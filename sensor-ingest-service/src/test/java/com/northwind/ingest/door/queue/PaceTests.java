package com.northwind.ingest.door.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final Watch watch = new Watch();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Pace pace = new Pace(watch, meters);

    @Test
    void halvesOnceForManyRefusalsOfTheSameMoment() {
        pace.slowDown();
        pace.slowDown();

        assertThat(pace.allowed()).isEqualTo(Pace.MOST / 2);
        assertThat(meters.get("northwind.projector.throttled").counter().count())
                .isEqualTo(2);
    }

    @Test
    void neverStops() {
        for (int wish = 0; wish < 20; wish++) {
            pace.slowDown();
            watch.now = watch.now.plusSeconds(2);
        }

        assertThat(pace.allowed()).isOne();
    }

    @Test
    void growsByOneAndNoFurtherThanItsBound() {
        pace.slowDown();
        pace.speedUp();

        assertThat(pace.allowed()).isEqualTo(Pace.MOST / 2 + 1);
        for (int batch = 0; batch < 100; batch++) {
            pace.speedUp();
        }
        assertThat(pace.allowed()).isEqualTo(Pace.MOST);
        assertThat(meters.get("northwind.projector.pace").gauge().value()).isEqualTo(Pace.MOST);
    }

    @Test
    void letsWaitWhoIsOneTooMany() throws InterruptedException {
        for (int door = 0; door < Pace.MOST; door++) {
            pace.enter();
        }
        Thread oneTooMany = Thread.ofVirtual().start(() -> {
            try {
                pace.enter();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> oneTooMany.getState() == Thread.State.WAITING);

        pace.leave();

        assertThat(oneTooMany.join(Duration.ofSeconds(30))).isTrue();
    }

    private static final class Watch extends Clock {

        private Instant now = Inbox.NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
