package com.northwind.fanout.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.fanout.feed.Change;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.Stamp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorCommandsTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Sent> line = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DoorCommands sink =
            new DoorCommands(new RecordingLine(), Clock.fixed(NOON, ZoneOffset.UTC), registry);

    @Test
    void sendsANewCommandForAsLongAsItIsValid() {
        sink.take(change(Change.Kind.INSERT, NOON.plusSeconds(30)));

        assertThat(line)
                .containsExactly(new Sent(
                        new DoorCommand("c1", "riverside-a", "03", "OPEN", "2026-11-20T12:00:30.000Z", 30_000),
                        Duration.ofSeconds(30)));
        assertThat(registry.counter("northwind.command.sent").count()).isEqualTo(1);
    }

    @Test
    void dropsAndCountsWhatHasExpired() {
        sink.take(change(Change.Kind.INSERT, NOON));

        assertThat(line).isEmpty();
        assertThat(registry.counter("northwind.command.expired").count()).isEqualTo(1);
    }

    @Test
    void sendsNothingWhenACommandOnlyChanges() {
        sink.take(change(Change.Kind.MODIFY, NOON.plusSeconds(30)));

        assertThat(line).isEmpty();
    }

    @Test
    void sendsNothingWhenACommandIsForgotten() {
        sink.take(new Change("e", Change.Kind.REMOVE, NOON, null, null, null));

        assertThat(line).isEmpty();
    }

    private static Change change(Change.Kind kind, Instant expiresAt) {
        DoorCommandItem item = new DoorCommandItem(
                "c1", "riverside", "riverside-a", "03", "d1", "ada", expiresAt, Stamp.first(NOON, null));
        return new Change("e", kind, NOON, null, item, null);
    }

    private record Sent(DoorCommand command, Duration valid) {}

    private final class RecordingLine implements DoorCommand.Line {

        @Override
        public void send(DoorCommand command, Duration valid) {
            line.add(new Sent(command, valid));
        }

        @Override
        public void prime() {}
    }
}
