package com.northwind.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.ingest.reading.Outcome.Accepted;
import com.northwind.ingest.reading.Outcome.Rejected;
import com.northwind.ingest.reading.Outcome.Retry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Received> queued = new ArrayList<>();
    private final Intake intake = intake(readings -> {
        queued.addAll(readings);
        return readings.stream().map(reading -> true).toList();
    });

    @Test
    void queuesWhatIsGoodAndSaysWhatIsNot() {
        Reading good = reading("riverside-a", NOON);
        UUID broken = UUID.randomUUID();

        List<Outcome> outcomes = intake.accept(
                "riverside-a",
                List.of(new Parsed.Invalid(broken, "door is missing"), new Parsed.Valid(good)),
                NOON,
                "00-1-2-01");

        assertThat(outcomes).containsExactly(new Rejected(broken, "door is missing"), new Accepted(good.readingId()));
        assertThat(queued).containsExactly(new Received(good, NOON, "riverside-a", "00-1-2-01"));
    }

    @Test
    void letsNoDeviceSpeakForAnother() {
        assertThat(accept(reading("riverside-b", NOON))).isInstanceOf(Rejected.class);
        assertThat(queued).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-18T12:00:00Z", "2100-01-01T00:00:00Z"})
    void hearsADeviceWhoseClockIsWrong(Instant measuredAt) {
        assertThat(accept(reading("riverside-a", measuredAt))).isInstanceOf(Accepted.class);
    }

    @Test
    void asksForAnotherTryOfWhatTheQueueDidNotTake() {
        Reading taken = reading("riverside-a", NOON);
        Reading left = reading("riverside-a", NOON);
        Intake half = intake(readings -> List.of(true, false));

        assertThat(half.accept("riverside-a", List.of(new Parsed.Valid(taken), new Parsed.Valid(left)), NOON, null))
                .containsExactly(new Accepted(taken.readingId()), new Retry(left.readingId()));
    }

    @Test
    void saysThatTheQueueIsAway() {
        Intake closed = intake(readings -> {
            throw new QueueUnavailable(null);
        });

        assertThatExceptionOfType(QueueUnavailable.class)
                .isThrownBy(() -> closed.accept(
                        "riverside-a", List.of(new Parsed.Valid(reading("riverside-a", NOON))), NOON, null));
    }

    private Outcome accept(Reading reading) {
        return intake.accept("riverside-a", List.of(new Parsed.Valid(reading)), NOON, null)
                .getFirst();
    }

    private static Intake intake(Function<List<Received>, List<Boolean>> answer) {
        ReadingQueue queue = new ReadingQueue() {

            @Override
            public List<Boolean> offer(List<Received> readings) {
                return answer.apply(readings);
            }

            @Override
            public void check() {}
        };
        return new Intake(queue);
    }

    private static Reading reading(String locker, Instant measuredAt) {
        return new Reading(UUID.randomUUID(), locker, "03", Door.OPEN, null, 1, measuredAt, null);
    }
}
