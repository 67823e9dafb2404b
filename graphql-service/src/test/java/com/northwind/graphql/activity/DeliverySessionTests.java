package com.northwind.graphql.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.building.Building;
import com.northwind.graphql.building.Buildings;
import com.northwind.graphql.building.Tile;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.Recipient;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DeliverySessionTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BUILDING = "riverside";
    private static final String ID = "018f3c1e-7b1a-7c3e-9d55-0000000000d1";

    private final InMemoryLiveStream stream = new InMemoryLiveStream();
    private final AtomicLong revision = new AtomicLong(1);
    private volatile boolean visible = true;

    private final Buildings buildings = new Buildings() {

        @Override
        public Flux<Building> byIds(Collection<String> ids) {
            return Flux.empty();
        }

        @Override
        public Mono<List<Tile>> tiles(String building) {
            return Mono.just(List.of());
        }
    };

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final LiveMeters meters = new LiveMeters(registry);
    private final Hubs hubs = new Hubs(stream, buildings, new ActivityProperties(4, Duration.ofMillis(50)), meters);

    @Test
    void bridgesALostStreamWithTheTable() {
        StepVerifier.create(watch(null))
                .assertNext(event -> isSnapshot(event, 1, false, false))
                .then(this::change)
                .assertNext(event -> isChange(event, 2))
                .then(stream::lose)
                .assertNext(event -> isSnapshot(event, 2, true, true))
                .then(revision::incrementAndGet)
                .assertNext(event -> isChange(event, 3))
                .then(() -> stream.lost = false)
                .assertNext(event -> isSnapshot(event, 3, true, false))
                .then(this::change)
                .assertNext(event -> isChange(event, 4))
                .thenCancel()
                .verify(PATIENCE);

        assertThat(resets("lost")).isEqualTo(1);
        assertThat(resets("back")).isEqualTo(1);
    }

    @Test
    void startsWithoutAStream() {
        stream.lost = true;

        StepVerifier.create(watch(null))
                .assertNext(event -> isSnapshot(event, 1, false, true))
                .then(revision::incrementAndGet)
                .assertNext(event -> isChange(event, 2))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void startsAnewForWhoeverComesAgainWithoutAStream() {
        stream.lost = true;

        StepVerifier.create(watch(DeliveryCursor.of(delivery(1))))
                .assertNext(event -> isSnapshot(event, 1, true, true))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void endsForWhoeverMayNoLongerSeeItWhileTheStreamIsLost() {
        StepVerifier.create(watch(null))
                .assertNext(event -> isSnapshot(event, 1, false, false))
                .then(stream::lose)
                .assertNext(event -> isSnapshot(event, 1, true, true))
                .then(() -> visible = false)
                .expectComplete()
                .verify(PATIENCE);
    }

    private Flux<DeliveryActivity> watch(@Nullable String after) {
        Mono<Delivery> now = Mono.fromSupplier(() -> delivery(revision.get())).filter(_ -> visible);
        return hubs.watching(BUILDING, ID, watcher -> new DeliverySession(ID, now, after, meters).run(watcher));
    }

    private void change() {
        long next = revision.incrementAndGet();
        stream.append(new LiveEntry.OfDelivery(new Position(next, 0), ID, next));
    }

    private double resets(String reason) {
        return registry.get("northwind.live.resets")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private static void isSnapshot(DeliveryActivity event, long revision, boolean reset, boolean degraded) {
        assertThat(event)
                .isEqualTo(new DeliverySnapshot(
                        DeliveryCursor.of(delivery(revision)), reset, degraded, delivery(revision)));
    }

    private static void isChange(DeliveryActivity event, long revision) {
        assertThat(event).isEqualTo(new DeliveryChanged(DeliveryCursor.of(delivery(revision)), delivery(revision)));
    }

    private static Delivery delivery(long revision) {
        return new Delivery(
                ID,
                DeliveryStatus.SCHEDULED,
                BUILDING,
                null,
                "ada",
                new Recipient("Rosa", "4b"),
                CompartmentSize.SMALL,
                LocalDate.parse("2026-11-20"),
                null,
                null,
                null,
                null,
                revision,
                Instant.parse("2026-11-20T12:00:00Z"));
    }
}
