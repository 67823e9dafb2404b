package com.northwind.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.fanout.tile.Tiles;
import com.northwind.table.SingleTable;
import com.northwind.testing.LocalAws;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(LocalAws.class)
class LiveEventsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsOfEveryWriteOnceAndInOrder() {
        try (ConfigurableApplicationContext _ = Fanout.start()) {
            world.put(Tiles.vacant(world.building, 1));
            world.report(1, 50);

            await().atMost(PATIENCE).untilAsserted(() -> world.hears(51, 50));
        }
    }

    @Test
    void missesAndDoublesNothingWhenItIsRestarted() {
        ConfigurableApplicationContext first = Fanout.start();
        world.put(Tiles.vacant(world.building, 1));
        CompletableFuture<Void> writes = CompletableFuture.runAsync(() -> world.report(1, 400));
        await().atMost(PATIENCE).until(() -> world.events().size() > 50);
        first.close();

        try (ConfigurableApplicationContext _ = Fanout.start()) {
            writes.join();
            await().atMost(PATIENCE).untilAsserted(() -> world.hears(401, 400));
        }
    }

    @Test
    void takesOverFromAReplicaThatWasKilled() {
        Process first = Fanout.process("killed");
        world.put(Tiles.vacant(world.building, 1));
        await().atMost(PATIENCE).until(() -> !world.events().isEmpty());

        try (ConfigurableApplicationContext _ = Fanout.start()) {
            CompletableFuture<Void> writes = CompletableFuture.runAsync(() -> world.report(1, 400));
            await().atMost(PATIENCE).until(() -> world.events().size() > 50);
            first.destroyForcibly();
            writes.join();
            await().atMost(PATIENCE).untilAsserted(() -> world.hears(401, 400));
        }
    }

    @Test
    void parksADamagedItemAndGoesOn() {
        try (ConfigurableApplicationContext _ = Fanout.start()) {
            world.put(Tiles.vacant(world.building, 1));
            Map<String, AttributeValue> damaged =
                    new HashMap<>(Tiles.open(world.building, 1).toMap());
            damaged.remove("state");
            damaged.put(SingleTable.SK, AttributeValue.fromS("LOCKER#damaged"));
            world.put(damaged);
            world.report(2, 3);

            await().atMost(PATIENCE).untilAsserted(() -> world.hears(4, 4));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(world.parked()).isNotEmpty().allSatisfy(parked -> assertThat(parked)
                            .containsKeys("cause", "sequence", "parkedAt")));
        }
    }
}
