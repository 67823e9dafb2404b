package com.northwind.ingest.door.queue;

import static com.northwind.ingest.door.queue.Inbox.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.ingest.door.Projection;
import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.ContactCheck;
import com.northwind.ingest.reading.DeadLetter;
import com.northwind.ingest.reading.DeadLetters;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.QueueUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class BatchProjectionTests {

    private final Inbox inbox = new Inbox();
    private final Table table = new Table();
    private final List<DeadLetter> dead = new CopyOnWriteArrayList<>();
    private final Pace pace = new Pace(Clock.fixed(Inbox.NOON, ZoneOffset.UTC), new SimpleMeterRegistry());
    private final BatchProjection projection = projection(dead::add);

    @Test
    void goesThroughTheReadingsOfADoorBySequence() {
        projection.project(List.of(
                reading("riverside-a", "01", 3), reading("riverside-a", "01", 1), reading("riverside-a", "01", 2)));

        assertThat(table.written)
                .extracting(received -> received.reading().sequence())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void buriesPoisonAndGoesOn() {
        Arrival poison = new Arrival.Invalid("p", "garbage", 1, "door is missing");
        Arrival nowhere = reading("nowhere", "01", 1);
        Arrival good = reading("riverside-a", "01", 1);

        assertThat(projection.project(List.of(poison, nowhere, good))).isTrue();

        assertThat(dead)
                .containsExactlyInAnyOrder(
                        new DeadLetter("garbage", "door is missing", null, Inbox.NOON, null),
                        new DeadLetter("{}", "there is no compartment nowhere/01", "riverside-a", Inbox.NOON, null));
        assertThat(inbox.done).containsExactlyInAnyOrder(poison, nowhere, good);
    }

    @Test
    void leavesInTheQueueWhatTheTableDidNotTake() {
        table.away = true;

        assertThat(projection.project(List.of(reading("riverside-a", "01", 1)))).isFalse();

        assertThat(inbox.done).isEmpty();
        assertThat(dead).isEmpty();
    }

    @Test
    void leavesPoisonThatCouldNotBeBuried() {
        BatchProjection noGrave = projection(letter -> {
            throw new QueueUnavailable(null);
        });

        assertThat(noGrave.project(List.of(new Arrival.Invalid("p", "garbage", 1, "door is missing"))))
                .isFalse();

        assertThat(inbox.done).isEmpty();
    }

    @Test
    void buriesNobodyWhileTheTableThrottles() {
        Arrival often = reading("riverside-a", "01", 1, 50);
        table.failure = DynamoDbException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ThrottlingException")
                        .build())
                .build();

        assertThat(projection.project(List.of(often))).isFalse();

        assertThat(dead).isEmpty();
        assertThat(inbox.later).containsExactly(often);
        assertThat(pace.allowed()).isEqualTo(Pace.MOST / 2);
    }

    @Test
    void buriesAfterFiveFailuresWithTheCauseAndGoesOn() {
        table.failure = new IllegalStateException("of this reading");
        Arrival fourth = reading("riverside-a", "01", 1, 4);
        Arrival fifth = reading("riverside-a", "02", 1, 5);

        assertThat(projection.project(List.of(fourth, fifth))).isFalse();

        assertThat(inbox.later).containsExactly(fourth);
        assertThat(inbox.done).containsExactly(fifth);
        assertThat(dead)
                .containsExactly(new DeadLetter(
                        "{}", "cannot be projected: IllegalStateException", "riverside-a", Inbox.NOON, null));
    }

    @Test
    void blamesNoReadingForWhatBefallsEveryWrite() {
        table.away = true;
        Arrival often = reading("riverside-a", "01", 1, 50);

        assertThat(projection.project(List.of(often))).isFalse();

        assertThat(dead).isEmpty();
        assertThat(inbox.later).containsExactly(often);
    }

    @Test
    void hasAnOpenDoorLookedAtBeforeItsReadingIsDone() {
        Arrival.Valid opened = (Arrival.Valid) reading("riverside-a", "01", 1);
        inbox.deaf = true;

        assertThatExceptionOfType(QueueUnavailable.class).isThrownBy(() -> projection.project(List.of(opened)));
        assertThat(inbox.done).isEmpty();

        inbox.deaf = false;
        projection.project(List.of(opened));

        assertThat(inbox.checks)
                .containsExactly(DoorCheck.after(opened.received().reading()));
        assertThat(inbox.done).containsExactly(opened);
    }

    @Test
    void looksAtADoorWhenItsCheckIsDue() {
        DoorCheck check = new DoorCheck("riverside-a", "01", 1, "r1");
        Arrival due = new Arrival.Check("c", "{}", 1, check);

        assertThat(projection.project(List.of(due))).isTrue();

        assertThat(table.checked).containsExactly(check);
        assertThat(inbox.done).containsExactly(due);
    }

    @Test
    void looksWhetherALockerWasHeardAgain() {
        ContactCheck check = new ContactCheck("riverside-a", Inbox.NOON);
        Arrival due = new Arrival.Silence("s", "{}", 1, check);

        assertThat(projection.project(List.of(due))).isTrue();

        assertThat(table.silent).containsExactly(check);
        assertThat(inbox.done).containsExactly(due);
    }

    @Test
    void keepsACheckWhileTheTableIsAway() {
        table.away = true;
        Arrival due = new Arrival.Check("c", "{}", 50, new DoorCheck("riverside-a", "01", 1, "r1"));

        assertThat(projection.project(List.of(due))).isFalse();

        assertThat(dead).isEmpty();
        assertThat(inbox.later).containsExactly(due);
    }

    private BatchProjection projection(DeadLetters deadLetters) {
        MeterRegistry meters = new SimpleMeterRegistry();
        Clock clock = Clock.fixed(Inbox.NOON, ZoneOffset.UTC);
        Projection twin = new Projection(table, table, table);
        return new BatchProjection(
                inbox,
                new DoorReadings(twin, table, table, deadLetters, pace, clock, meters),
                new DoorChecks(twin, inbox, new TwinProperties(Duration.ofMinutes(3), Duration.ofMinutes(1))),
                pace);
    }
}
