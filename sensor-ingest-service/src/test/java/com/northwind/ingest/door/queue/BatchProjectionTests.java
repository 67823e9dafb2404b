package com.northwind.ingest.door.queue;

import static com.northwind.ingest.door.queue.Inbox.reading;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.ingest.door.Projection;
import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.DeadLetter;
import com.northwind.ingest.reading.DeadLetters;
import com.northwind.ingest.reading.QueueUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BatchProjectionTests {

    private final Inbox inbox = new Inbox();
    private final Table table = new Table();
    private final List<DeadLetter> dead = new CopyOnWriteArrayList<>();
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
        Arrival poison = new Arrival.Invalid("p", "garbage", "door is missing");
        Arrival nowhere = reading("nowhere", "01", 1);
        Arrival good = reading("riverside-a", "01", 1);

        assertThat(projection.project(List.of(poison, nowhere, good))).isTrue();

        assertThat(dead)
                .containsExactlyInAnyOrder(
                        new DeadLetter("garbage", "door is missing", null, Inbox.NOON, null),
                        new DeadLetter(
                                "{}", "there is no compartment nowhere/01", "riverside-a", Inbox.NOON, null));
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

        assertThat(noGrave.project(List.of(new Arrival.Invalid("p", "garbage", "door is missing"))))
                .isFalse();

        assertThat(inbox.done).isEmpty();
    }

    private BatchProjection projection(DeadLetters deadLetters) {
        return new BatchProjection(
                inbox,
                new Projection(table, table),
                deadLetters,
                Clock.fixed(Inbox.NOON, ZoneOffset.UTC),
                new SimpleMeterRegistry());
    }
}
