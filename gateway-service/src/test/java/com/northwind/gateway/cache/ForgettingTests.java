package com.northwind.gateway.cache;

import static com.northwind.gateway.cache.CachedDoor.INVOICE;
import static com.northwind.gateway.cache.CachedDoor.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

class ForgettingTests {

    private final CachedDoor door = new CachedDoor();
    private final List<Sinks.Many<ChangedItems.Heard>> connections = new CopyOnWriteArrayList<>();
    private final Forgetting forgetting =
            new Forgetting(door.answers, this::connect, new CacheMeters(door.meters, door.answers));

    @AfterEach
    void stop() {
        forgetting.stop();
    }

    @Test
    void forgetsAtOnceWhatAnItemWasIn() {
        forgetting.start();
        door.get(INVOICE);
        tell(new ChangedItem("INVOICE#inv-1", null));
        door.get(INVOICE);

        assertThat(door.service.asked).hasSize(2);
        assertThat(door.meters.get("northwind.cache.purges").counter().count()).isEqualTo(1);
    }

    @Test
    void forgetsTheListsOfThePartner() {
        forgetting.start();
        door.get(LIST);
        tell(new ChangedItem("INVOICE#inv-2", "acme-homes"));
        door.get(LIST);

        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void keepsWhatIsMadeOfOtherItems() {
        forgetting.start();
        door.get(INVOICE);
        door.get(LIST);
        tell(new ChangedItem("INVOICE#inv-2", "bluekey"));
        tell(new ChangedItem("BUILDING#riverside", null));
        door.get(INVOICE);
        door.get(LIST);

        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void forgetsAllWhenAnythingMayHaveChanged() {
        forgetting.start();
        door.get(INVOICE);
        door.get(LIST);
        tell(new ChangedItems.Everything());
        door.get(INVOICE);
        door.get(LIST);

        assertThat(door.service.asked).hasSize(4);
        assertThat(door.answers.hears()).isTrue();
    }

    @Test
    void forgetsOnceMoreWhenIndexesHaveFollowed() {
        forgetting.start();
        tell(new ChangedItem("INVOICE#inv-1", "acme-homes"));
        door.get(LIST);

        await().until(() -> {
            door.get(LIST);
            return door.service.asked.size() > 1;
        });
    }

    @Test
    void remembersNothingWhileItHearsNothing() {
        door.answers.lost();
        door.get(LIST);
        door.get(LIST);
        assertThat(door.service.asked).hasSize(2);
        assertThat(door.count("listInvoices", Outcome.BYPASS)).isEqualTo(2);
        assertThat(door.answers.bytes()).isZero();

        forgetting.start();
        door.get(LIST);
        door.get(LIST);
        assertThat(door.service.asked).hasSize(3);
    }

    @Test
    void forgetsEverythingWhenItIsCutOffAndHearsAgainByItself() {
        forgetting.start();
        door.get(LIST);
        connections
                .getFirst()
                .tryEmitError(new IllegalStateException("cut off"))
                .orThrow();
        door.get(LIST);
        assertThat(door.service.asked).hasSize(2);

        await().until(() -> connections.size() == 2 && door.answers.hears());
        door.get(LIST);
        door.get(LIST);
        assertThat(door.service.asked).hasSize(3);
    }

    private Flux<ChangedItems.Heard> connect(Runnable connected) {
        Sinks.Many<ChangedItems.Heard> changes = Sinks.many().unicast().onBackpressureBuffer();
        connections.add(changes);
        return changes.asFlux().doOnSubscribe(_ -> connected.run());
    }

    private void tell(ChangedItems.Heard item) {
        connections.getLast().tryEmitNext(item).orThrow();
    }
}
