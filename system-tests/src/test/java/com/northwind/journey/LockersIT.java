package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many lockers at once, as {@code ./northwind lockers} has them. */
@WithPlatform
class LockersIT {

    private final RunningPlatform running;

    LockersIT(RunningPlatform running) {
        this.running = running;
    }

    @Test
    void areSeenByTheManagerOfTheirBuilding() {
        Launcher.Result run = running.launcher()
                .run(
                        "lockers",
                        "--count",
                        "50",
                        "--rate",
                        "100",
                        "--length",
                        "4",
                        "--faults",
                        "duplicates,reordering,skew,forced");

        assertThat(run.output()).contains("every reading was acknowledged");
        assertThat(run.exitCode()).isZero();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tilesWithADoor()).isGreaterThan(50));
    }

    private long tilesWithADoor() {
        String token = new Access(running.platform()).tokenOf(Cast.MANAGER);
        return new GraphQl(running.platform().graphql(), token)
                .ask("web-console/Tiles", Map.of("building", "fleet-01"))
                .path("tiles")
                .valueStream()
                .map(Tile::of)
                .filter(tile -> !tile.door().isEmpty())
                .count();
    }
}
