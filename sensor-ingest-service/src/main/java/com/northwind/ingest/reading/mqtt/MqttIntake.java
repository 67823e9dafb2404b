package com.northwind.ingest.reading.mqtt;

import com.northwind.ingest.line.Hearer;
import com.northwind.ingest.reading.DeadLetter;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One reading of a locker: into the queue or among the dead letters. */
@Component
class MqttIntake implements Hearer {

    private final ReadingFormat format;
    private final Intake intake;
    private final DeadLetters deadLetters;
    private final LetterAllowance letters;
    private final CurrentTrace trace;
    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    MqttIntake(
            ReadingFormat format,
            Intake intake,
            DeadLetters deadLetters,
            LetterAllowance letters,
            CurrentTrace trace,
            ObservationRegistry observations,
            MeterRegistry meters) {
        this.format = format;
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.letters = letters;
        this.trace = trace;
        this.observations = observations;
        this.meters = meters;
    }

    @Override
    public String channel() {
        return "readings";
    }

    @Override
    public boolean take(String locker, byte[] message, Instant arrivedAt) {
        return Boolean.TRUE.equals(Observation.createNotStarted("northwind.mqtt.reading", observations)
                .observe(() -> offer(locker, message, arrivedAt)));
    }

    private boolean offer(String locker, byte[] payload, Instant arrivedAt) {
        @Nullable String traceparent = trace.traceparent();
        Outcome outcome = intake.accept(locker, List.of(format.one(payload)), arrivedAt, traceparent)
                .getFirst();
        return switch (outcome) {
            case Accepted accepted -> count("accepted");
            case Rejected rejected when !letters.keeps(locker) -> count("dropped");
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
