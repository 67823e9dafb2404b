package com.northwind.graphql.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.graphql.building.Building;
import com.northwind.graphql.building.Buildings;
import com.northwind.graphql.building.Tile;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DoorState;
import com.northwind.table.Occupancy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ActivityTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BUILDING = "riverside";

    private final InMemoryLiveStream stream = new InMemoryLiveStream();
    private final AtomicLong sequence = new AtomicLong(1);
    private final ActivityProperties properties = new ActivityProperties(4, Duration.ofMillis(50));
    private volatile @Nullable RuntimeException tableFailure;

    private final Buildings buildings = new Buildings() {

        @Override
        public Flux<Building> byIds(Collection<String> ids) {
            return Flux.empty();
        }

        @Override
        public Mono<List<Tile>> tiles(String building) {
            return Mono.defer(
                    () -> tableFailure == null ? Mono.just(List.of(tile(sequence.get()))) : Mono.error(tableFailure));
        }
    };

    private final Activity activity =
            new Activity(new Hubs(stream, properties, new SimpleMeterRegistry()), stream, buildings, properties);

    @Test
    void bridgesALostStreamWithTheTable() {
        StepVerifier.create(activity.of(BUILDING, null))
                .assertNext(event -> assertThat(sequenceOf(event, false)).isEqualTo(1))
                .then(this::change)
                .assertNext(event -> assertThat(event).isInstanceOf(TileChanged.class))
                .then(stream::lose)
                .assertNext(event -> assertThat(sequenceOf(event, true)).isEqualTo(2))
                .then(() -> sequence.set(3))
                .assertNext(event -> assertThat(sequenceOf(event, true)).isEqualTo(3))
                .then(() -> stream.lost = false)
                .assertNext(event -> assertThat(sequenceOf(event, true)).isEqualTo(3))
                .then(this::change)
                .assertNext(event -> assertThat(event).isInstanceOf(TileChanged.class))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void startsWithoutAStream() {
        stream.lost = true;

        StepVerifier.create(activity.of(BUILDING, null))
                .assertNext(event -> assertThat(sequenceOf(event, false)).isEqualTo(1))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void survivesThatTheTableIsAwayTooOnceItHasStarted() {
        StepVerifier.create(activity.of(BUILDING, null))
                .expectNextCount(1)
                .then(() -> tableFailure = new IllegalStateException("the table is away"))
                .then(stream::lose)
                .expectNoEvent(Duration.ofMillis(300))
                .then(() -> tableFailure = null)
                .then(() -> sequence.set(9))
                .assertNext(event -> assertThat(sequenceOf(event, true)).isEqualTo(9))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void failsWhenThereIsNotEvenAFirstAnswer() {
        tableFailure = new IllegalStateException("the table is away");

        StepVerifier.create(activity.of(BUILDING, null))
                .expectErrorMessage("the table is away")
                .verify(PATIENCE);
    }

    @Test
    void startsAnewForADashboardThatFellBehind() {
        List<BuildingActivity> told = new CopyOnWriteArrayList<>();

        StepVerifier.create(activity.of(BUILDING, null), 1)
                .expectNextCount(1)
                .then(() -> {
                    for (int i = 0; i < 100; i++) {
                        change();
                    }
                })
                .thenRequest(Long.MAX_VALUE)
                .thenConsumeWhile(event -> newest(event) < 101, told::add)
                .consumeNextWith(told::add)
                .thenCancel()
                .verify(PATIENCE);

        // The new start may come before the last change; what it shows and what follows it end with the last change.
        assertThat(told).anyMatch(event -> event instanceof BuildingSnapshot snapshot && snapshot.reset());
        assertThat(newest(told.getLast())).isEqualTo(101);
    }

    @Test
    void startsAnewWhenSomethingMayBeMissing() {
        StepVerifier.create(activity.of(BUILDING, null))
                .expectNextCount(1)
                .then(() -> sequence.set(5))
                .then(() -> stream.fail(new EntryGone(BUILDING, Position.START)))
                .assertNext(event -> assertThat(sequenceOf(event, true)).isEqualTo(5))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void followsOnceForEverybodyAndNotAtAllForNobody() {
        var one = activity.of(BUILDING, null).subscribe();
        var other = activity.of(BUILDING, null).subscribe();
        await().atMost(PATIENCE).until(() -> stream.followers.get() == 1);
        assertThat(stream.followed).hasValue(1);

        one.dispose();
        assertThat(stream.followers).hasValue(1);
        other.dispose();
        assertThat(stream.followers).hasValue(0);
    }

    private void change() {
        long next = sequence.incrementAndGet();
        stream.append(new LiveEntry(new Position(next, 0), tile(next)));
    }

    private static long newest(BuildingActivity event) {
        return switch (event) {
            case BuildingSnapshot snapshot -> snapshot.tiles().getFirst().sequence();
            case TileChanged changed -> changed.tile().sequence();
        };
    }

    private static long sequenceOf(BuildingActivity event, boolean reset) {
        assertThat(event).isInstanceOfSatisfying(BuildingSnapshot.class, snapshot -> assertThat(snapshot.reset())
                .isEqualTo(reset));
        return ((BuildingSnapshot) event).tiles().getFirst().sequence();
    }

    private static Tile tile(long sequence) {
        return new Tile(
                "riverside-a",
                "03",
                CompartmentSize.SMALL,
                Occupancy.VACANT,
                null,
                DoorState.OPEN,
                null,
                sequence,
                1,
                Instant.parse("2026-11-20T12:00:00Z"));
    }
}
