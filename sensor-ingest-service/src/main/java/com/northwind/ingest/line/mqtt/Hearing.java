package com.northwind.ingest.line.mqtt;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.northwind.ingest.line.Hearer;
import com.northwind.ingest.reading.Pause;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One message of a locker: told to whoever hears its channel until it is in safe hands, and only then acknowledged. */
@Component
class Hearing {

    private static final Logger log = LoggerFactory.getLogger(Hearing.class);

    private final Map<String, Hearer> hearers;
    private final Clock clock;

    Hearing(List<Hearer> hearers, Clock clock) {
        this.hearers = hearers.stream().collect(Collectors.toUnmodifiableMap(Hearer::channel, Function.identity()));
        this.clock = clock;
    }

    Set<String> channels() {
        return hearers.keySet();
    }

    /** Tries until the message is in safe hands, and answers true; or false if the service stops before. */
    boolean take(Mqtt5Publish message, CountDownLatch stop) {
        Instant arrivedAt = clock.instant();
        // lockers/<lockerId>/<channel>
        List<String> topic = message.getTopic().getLevels();
        Hearer hearer = hearers.get(topic.getLast());
        if (hearer == null) {
            throw new IllegalStateException("Nobody hears " + topic.getLast());
        }
        Pause pause = new Pause(stop);
        do {
            try {
                if (hearer.take(topic.get(1), message.getPayloadAsBytes(), arrivedAt)) {
                    return true;
                }
            } catch (RuntimeException failure) {
                log.warn("a message waits channel={} cause={}", hearer.channel(), failure.toString());
            }
            pause.rest();
        } while (stop.getCount() > 0);
        return false;
    }
}
