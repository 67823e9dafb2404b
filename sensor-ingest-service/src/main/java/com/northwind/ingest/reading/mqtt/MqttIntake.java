package com.northwind.ingest.reading.mqtt;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.northwind.ingest.reading.DeadLetter;
import com.northwind.ingest.reading.DeadLetters;
import com.northwind.ingest.reading.Intake;
import com.northwind.ingest.reading.Outcome;
import com.northwind.ingest.reading.Outcome.Accepted;
import com.northwind.ingest.reading.Outcome.Rejected;
import com.northwind.ingest.reading.Outcome.Retry;
import com.northwind.ingest.reading.Pause;
import com.northwind.ingest.reading.ReadingFormat;
import com.northwind.web.CurrentTrace;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One message of a locker: into the queue or among the dead letters, and only then acknowledged. */
@Component
class MqttIntake {

    private static final Logger log = LoggerFactory.getLogger(MqttIntake.class);

    private final ReadingFormat format;
    private final Intake intake;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final CurrentTrace trace;
    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    MqttIntake(
            ReadingFormat format,
            Intake intake,
            DeadLetters deadLetters,
            Clock clock,
            CurrentTrace trace,
            ObservationRegistry observations,
            MeterRegistry meters) {
        this.format = format;
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.trace = trace;
        this.observations = observations;
        this.meters = meters;
    }

    /** Tries until the message is in safe hands, and answers true; or false if the service stops before. */
    boolean take(Mqtt5Publish message, CountDownLatch stop) {
        Instant arrivedAt = clock.instant();
        Pause pause = new Pause(stop);
        do {
            try {
                if (taken(message, arrivedAt)) {
                    return true;
                }
            } catch (RuntimeException failure) {
                log.warn("a reading waits cause={}", failure.toString());
            }
            pause.rest();
        } while (stop.getCount() > 0);
        return false;
    }

    private boolean taken(Mqtt5Publish message, Instant arrivedAt) {
        return Boolean.TRUE.equals(Observation.createNotStarted("northwind.mqtt.reading", observations)
                .observe(() -> offer(message, arrivedAt)));
    }

    private boolean offer(Mqtt5Publish message, Instant arrivedAt) {
        // lockers/<lockerId>/readings: the broker lets a device publish under its own topic alone.
        String locker = message.getTopic().getLevels().get(1);
        byte[] payload = message.getPayloadAsBytes();
        @Nullable String traceparent = trace.traceparent();
        Outcome outcome = intake.accept(locker, List.of(format.one(payload)), arrivedAt, traceparent)
                .getFirst();
        return switch (outcome) {
            case Accepted accepted -> count("accepted");
            case Rejected(var id, String reason) -> {
                deadLetters.bury(new DeadLetter(DeadLetter.text(payload), reason, locker, arrivedAt, traceparent));
                yield count("rejected");
            }
            case Retry retry -> false;
        };
    }

    private boolean count(String outcome) {
        meters.counter("northwind.readings." + outcome, "over", "mqtt").increment();
        return true;
    }
}
