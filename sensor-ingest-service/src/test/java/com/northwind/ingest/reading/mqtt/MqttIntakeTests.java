package com.northwind.ingest.reading.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.Intake;
import com.northwind.ingest.reading.Parsed;
import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.ReadingFormat;
import com.northwind.ingest.reading.ReadingQueue;
import com.northwind.ingest.reading.Received;
import com.northwind.web.CurrentTrace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MqttIntakeTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Mqtt5Publish MESSAGE = Mqtt5Publish.builder()
            .topic("lockers/riverside-a/readings")
            .qos(MqttQos.AT_LEAST_ONCE)
            .payload(new byte[] {1})
            .build();

    private final AwayAtFirst queue = new AwayAtFirst();
    private final MqttIntake intake = new MqttIntake(
            new Always(),
            new Intake(queue),
            letter -> {},
            new HastyClock(),
            new CurrentTrace(null),
            ObservationRegistry.create(),
            new SimpleMeterRegistry());

    @Test
    void keepsTheTimeOfArrivalWhileTheQueueIsAway() {
        assertThat(intake.take(MESSAGE, new CountDownLatch(1))).isTrue();

        assertThat(queue.tries).isEqualTo(3);
        assertThat(queue.taken).extracting(Received::receivedAt).containsExactly(NOON);
    }

    @Test
    void leavesToTheBrokerWhatItHasNotBroughtToTheQueueWhenTheServiceStops() {
        assertThat(intake.take(MESSAGE, new CountDownLatch(0))).isFalse();
        assertThat(queue.taken).isEmpty();
    }

    private static final class AwayAtFirst implements ReadingQueue {

        private final List<Received> taken = new ArrayList<>();
        private int tries;

        @Override
        public List<Boolean> offer(List<Received> readings) {
            tries++;
            if (tries < 3) {
                throw new QueueUnavailable(null);
            }
            taken.addAll(readings);
            return List.of(true);
        }

        @Override
        public void check() {}
    }

    private static final class Always implements ReadingFormat {

        @Override
        public Parsed one(byte[] message) {
            return new Parsed.Valid(
                    new Reading(UUID.randomUUID(), "riverside-a", "03", Door.OPEN, null, 1, NOON, null));
        }

        @Override
        public List<Parsed> batch(byte[] message) {
            return List.of(one(message));
        }

        @Override
        public List<Parsed> lines(byte[] message) {
            return List.of(one(message));
        }
    }

    /** A minute passes each time that somebody looks. */
    private static final class HastyClock extends Clock {

        private Instant next = NOON;

        @Override
        public Instant instant() {
            Instant now = next;
            next = now.plusSeconds(60);
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
