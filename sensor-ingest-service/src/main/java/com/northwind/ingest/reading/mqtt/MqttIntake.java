package com.northwind.ingest.reading.mqtt;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.northwind.ingest.reading.DeadLetters;
import com.northwind.ingest.reading.Intake;
import com.northwind.ingest.reading.Outcome;
import com.northwind.ingest.reading.Outcome.Accepted;
import com.northwind.ingest.reading.Outcome.Rejected;
import com.northwind.ingest.reading.Outcome.Retry;
import com.northwind.ingest.reading.ReadingFormat;
import com.northwind.web.CurrentTrace;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One message of a locker: into the queue or among the dead letters, and only then acknowledged. */
@Component
class MqttIntake {

    private final ReadingFormat format;
    private final Intake intake;
    private final DeadLetters deadLetters;
    private final CurrentTrace trace;
    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    MqttIntake(
            ReadingFormat format,
            Intake intake,
            DeadLetters deadLetters,
            CurrentTrace trace,
            ObservationRegistry observations,
            MeterRegistry meters) {
        this.format = format;
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.trace = trace;
        this.observations = observations;
        this.meters = meters;
    }

    /** Whether the message is in safe hands; if not, it must be tried again. Throws if the queue is away. */
    boolean take(Mqtt5Publish message) {
        Outcome outcome = Observation.createNotStarted("northwind.mqtt.reading", observations)
                .observe(() -> accept(message));
        return switch (outcome) {
            case Accepted accepted -> count("accepted");
            case Rejected(var id, String reason) -> {
                deadLetters.bury(message.getPayloadAsBytes(), reason);
                yield count("rejected");
            }
            case Retry retry -> false;
        };
    }

    private Outcome accept(Mqtt5Publish message) {
        // lockers/<lockerId>/readings: the broker lets a device publish under its own topic alone.
        String locker = message.getTopic().getLevels().get(1);
        @Nullable String traceparent = trace.traceparent();
        return intake.accept(locker, List.of(format.one(message.getPayloadAsBytes())), traceparent)
                .getFirst();
    }

    private boolean count(String outcome) {
        meters.counter("northwind.readings." + outcome, "over", "mqtt").increment();
        return true;
    }
}
