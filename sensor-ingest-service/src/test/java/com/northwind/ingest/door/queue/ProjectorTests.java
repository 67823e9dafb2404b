package com.northwind.ingest.door.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.ingest.door.Projection;
import com.northwind.ingest.reading.Arrival;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectorTests {

    private static final Duration END = Duration.ofSeconds(30);

    private final Inbox inbox = new Inbox();
    private final Table table = new Table();
    private final Clock clock = Clock.fixed(Inbox.NOON, ZoneOffset.UTC);
    private final Pace pace = new Pace(clock, new SimpleMeterRegistry());
    private final Projection twin = new Projection(table, table, table);
    private final Projector projector = new Projector(
            inbox,
            new BatchProjection(
                    inbox,
                    new DoorReadings(twin, table, table, letter -> {}, pace, clock, new SimpleMeterRegistry()),
                    new DoorChecks(twin, inbox, new TwinProperties(Duration.ofMinutes(3), Duration.ofMinutes(1))),
                    pace),
            table,
            new ProjectorProperties(1));

    @AfterEach
    void stop() {
        projector.stop();
    }

    @Test
    void takesNothingWhileTheTableIsAwayAndGoesOnWhenItIsBack() {
        Arrival reading = Inbox.reading("riverside-a", "01", 1);
        inbox.waiting.add(reading);
        table.away = true;
        projector.start();
        await().atMost(END).until(() -> table.checks.get() > 2);

        assertThat(inbox.taken).hasValue(1);

        table.away = false;
        await().atMost(END).until(() -> inbox.done.contains(reading));
    }
}
