package com.northwind.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.ingest.door.ProjectionResult.NoSuchDoor;
import com.northwind.ingest.door.ProjectionResult.Projected;
import com.northwind.ingest.door.ProjectionResult.Stale;
import com.northwind.ingest.reading.CommandAnswer;
import com.northwind.ingest.reading.CommandAnswer.Outcome;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Map<String, Reading> doors = new HashMap<>();
    private boolean known = true;
    private final List<String> answers = new ArrayList<>();
    private final Projection projection = new Projection(new OneVacantBox(), this::keep, new Newest());

    @Test
    void opensTheDoor() {
        assertThat(projection.project(received("03", 1))).isEqualTo(new Projected());
        assertThat(doors).containsKey("riverside/03");
    }

    @Test
    void isStaleBehindANewerReading() {
        projection.project(received("03", 2));

        assertThat(projection.project(received("03", 1))).isEqualTo(new Stale());
    }

    @Test
    void inventsNoDoor() {
        assertThat(projection.project(received("11", 1)))
                .isEqualTo(new NoSuchDoor("there is no compartment riverside-a/11"));
        assertThat(doors).isEmpty();
    }

    @Test
    void keepsTheAnswerToACommandBeforeTheDoorOpens() {
        projection.project(received("03", 1, new CommandAnswer(UUID.randomUUID(), Outcome.OBEYED, null)));

        assertThat(answers).containsExactly("OBEYED of riverside/03 while no door is known");
    }

    @Test
    void keepsTheAnswerOfAReadingThatIsStale() {
        projection.project(received("03", 2));
        projection.project(received("03", 1, new CommandAnswer(UUID.randomUUID(), Outcome.REFUSED, "stuck")));

        assertThat(answers).containsExactly("REFUSED of riverside/03 while a door is known");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,   OBEYED,  true,  OPEN",
        "OPEN,   OBEYED,  false, FORCED",
        "OPEN,   REFUSED, false, OPEN",
        "CLOSED, OBEYED,  false, CLOSED",
        "OPEN,   ,        false, OPEN"
    })
    void isForcedByAnOpeningThatNobodyCommanded(Door said, @Nullable Outcome outcome, boolean known, Door becomes) {
        CommandAnswer answer = outcome == null ? null : new CommandAnswer(UUID.randomUUID(), outcome, null);
        Reading reading = new Reading(UUID.randomUUID(), "riverside-a", "03", said, null, 1, NOON, answer);
        this.known = known;

        projection.project(new Received(reading, NOON, "riverside-a", null));

        assertThat(doors)
                .hasEntrySatisfying("riverside/03", it -> assertThat(it.door()).isEqualTo(becomes));
    }

    @Test
    void looksAgainAtADoorThatOpened() {
        Reading opened = received("03", 1).reading();
        projection.project(received("03", 1));

        assertThat(projection.isToBeChecked(opened)).isTrue();
        assertThat(projection.check(DoorCheck.after(opened))).isEqualTo(Finding.LEFT_OPEN);
    }

    @Test
    void findsNothingOfADoorThatIsGone() {
        assertThat(projection.check(new DoorCheck("riverside-a", "11", 1, "r1")))
                .isEqualTo(Finding.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, true, true", "CLOSED, false, false", "CLOSED, , false", "FORCED, true, false"})
    void looksAgainAtAShutBoxWhoseSensorSeesSomethingElse(Door door, @Nullable Boolean occupied, boolean again) {
        assertThat(projection.isToBeChecked(
                        new Reading(UUID.randomUUID(), "riverside-a", "03", door, occupied, 1, NOON, null)))
                .isEqualTo(again);
    }

    private boolean keep(String building, Received received, CommandAnswer answer) {
        answers.add("%s of %s/%s while %s door is known"
                .formatted(answer.outcome(), building, received.reading().compartment(), doors.isEmpty() ? "no" : "a"));
        return known;
    }

    private static Received received(String compartment, long sequence) {
        return received(compartment, sequence, null);
    }

    private static Received received(String compartment, long sequence, @Nullable CommandAnswer answer) {
        return new Received(
                new Reading(UUID.randomUUID(), "riverside-a", compartment, Door.OPEN, null, sequence, NOON, answer),
                NOON,
                "riverside-a",
                null);
    }

    private static final class OneVacantBox implements Compartments {

        @Override
        public Optional<String> building(String locker, String compartment) {
            return locker.equals("riverside-a") && compartment.equals("03")
                    ? Optional.of("riverside")
                    : Optional.empty();
        }

        @Override
        public boolean agrees(String building, String locker, String compartment, boolean occupied) {
            return !occupied;
        }
    }

    private final class Newest implements Doors {

        @Override
        public boolean write(String building, Received received) {
            Reading reading = received.reading();
            Reading newest = doors.merge(
                    building + "/" + reading.compartment(),
                    reading,
                    (stored, next) -> next.sequence() > stored.sequence() ? next : stored);
            return newest.readingId().equals(reading.readingId());
        }

        @Override
        public Finding look(String building, DoorCheck check) {
            return doors.containsKey(building + "/" + check.compartment()) ? Finding.LEFT_OPEN : Finding.NOTHING;
        }

        @Override
        public void check() {}
    }
}
