package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A public client watches a building while the service it is connected to is killed and comes back. */
@WithPlatform
class LiveClientIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final String LOCKER = "riverside-a";
    private static final String PLACE = LOCKER + "/10";
    private static final String TOLD = "northwind_tile_delay_seconds_count";

    private final Http http = Http.plain();
    private final List<Long> told = new ArrayList<>();
    private final RunningPlatform running;
    private final Platform platform;
    private final String manager;
    private final String device;
    private final URI meters;

    LiveClientIT(RunningPlatform running) {
        this.running = running;
        this.platform = running.platform();
        Access access = new Access(platform);
        this.manager = access.tokenOf(Cast.MANAGER);
        this.device = access.tokenOf("device-" + LOCKER);
        this.meters = running.healthOf("stream-fanout-service").resolve("/actuator/prometheus");
    }

    @Test
    void isToldEverythingOnceAndInOrder() {
        try (LiveClient client = new LiveClient(platform, manager, Cast.BUILDING)) {
            patiently(client).until(() -> !client.snapshots().isEmpty());
            long before = sequenceIn(client.snapshots().getFirst());

            move(before, 20);
            running.process("graphql-service").kill();
            move(before, 20);
            var up = CompletableFuture.runAsync(running::up);
            while (!up.isDone()) {
                move(before, 1);
            }
            up.join();
            sees(client);
            move(before, 20);
            sees(client);

            assertThat(client.connections()).isGreaterThan(1);
            assertThat(client.snapshots()).hasSize(1);
            assertThat(client.failures()).isEmpty();
        }
    }

    /** Whatever came of it, the next test finds everybody alive. */
    @AfterEach
    void bringBack() {
        running.up();
    }

    private void sees(LiveClient client) {
        patiently(client)
                .untilAsserted(() -> assertThat(client.sequences(PLACE)).isEqualTo(told));
    }

    private static ConditionFactory patiently(LiveClient client) {
        return await().atMost(PATIENCE)
                .failFast(() -> assertThat(client.failures()).isEmpty());
    }

    /** Opens and shuts the door so often; each time only once the time before is told, as a tile is told as it is then. */
    private void move(long before, int times) {
        for (int time = 0; time < times; time++) {
            long sequence = before + told.size() + 1;
            double events = events();
            Map<String, Object> reading = Readings.of(LOCKER, sequence % 2 == 0 ? "CLOSED" : "OPEN");
            reading.put("sequence", sequence);
            JsonNode answer = http.post(platform.readings(), device, List.of(reading))
                    .must(207, "Readings")
                    .json();
            assertThat(Json.text(answer.path(0), "outcome")).isEqualTo("accepted");
            told.add(sequence);
            await().atMost(PATIENCE).pollInterval(OFTEN).until(() -> events() > events);
        }
    }

    private double events() {
        return http.get(meters, null)
                .must(200, "Meters")
                .body()
                .lines()
                .filter(line -> line.startsWith(TOLD))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static long sequenceIn(JsonNode snapshot) {
        return snapshot.path("tiles")
                .valueStream()
                .filter(tile -> Tile.of(tile).place().equals(PLACE))
                .findFirst()
                .orElseThrow()
                .path("sequence")
                .asLong();
    }
}
