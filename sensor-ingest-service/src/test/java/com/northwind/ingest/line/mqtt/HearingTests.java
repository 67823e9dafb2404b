package com.northwind.ingest.line.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.northwind.ingest.line.Hearer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HearingTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Mqtt5Publish MESSAGE = Mqtt5Publish.builder()
            .topic("lockers/riverside-a/readings")
            .qos(MqttQos.AT_LEAST_ONCE)
            .payload(new byte[] {1})
            .build();

    private final BusyAtFirst readings = new BusyAtFirst("readings");
    private final BusyAtFirst others = new BusyAtFirst("others");
    private final Hearing hearing = new Hearing(List.of(others, readings), new HastyClock());

    @Test
    void keepsTheTimeOfArrivalUntilTheMessageIsInSafeHands() {
        assertThat(hearing.take(MESSAGE, new CountDownLatch(1))).isTrue();

        assertThat(readings.tries).isEqualTo(3);
        assertThat(readings.taken).containsExactly("riverside-a at 2026-11-20T12:00:00Z");
    }

    @Test
    void tellsEachChannelToWhoHearsIt() {
        hearing.take(MESSAGE, new CountDownLatch(1));

        assertThat(hearing.channels()).containsExactlyInAnyOrder("readings", "others");
        assertThat(others.tries).isZero();
    }

    @Test
    void leavesToTheBrokerWhatIsNotInSafeHandsWhenTheServiceStops() {
        assertThat(hearing.take(MESSAGE, new CountDownLatch(0))).isFalse();
        assertThat(readings.taken).isEmpty();
    }

    /** Takes nothing at first, throws then, and takes everything from the third time on. */
    private static final class BusyAtFirst implements Hearer {

        private final List<String> taken = new ArrayList<>();
        private final String channel;
        private int tries;

        BusyAtFirst(String channel) {
            this.channel = channel;
        }

        @Override
        public String channel() {
            return channel;
        }

        @Override
        public boolean take(String locker, byte[] message, Instant arrivedAt) {
            tries++;
            if (tries == 2) {
                throw new IllegalStateException("busy");
            }
            return tries > 2 && taken.add(locker + " at " + arrivedAt);
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
