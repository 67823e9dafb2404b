package com.northwind.graphql.activity;

import static com.northwind.graphql.activity.Events.newest;
import static com.northwind.graphql.activity.Events.sequenceOf;
import static com.northwind.graphql.activity.Events.tile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.graphql.building.Building;
import com.northwind.graphql.building.Buildings;
import com.northwind.graphql.building.Tile;
import com.northwind.table.DoorState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ActivityTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BUILDING = "riverside";

    private final InMemoryLiveStream stream = new InMemoryLiveStream();
    private final AtomicLong sequence = new AtomicLong(1);
    private final AtomicInteger reads = new AtomicInteger();
    private volatile @Nullable RuntimeException tableFailure;

    private final Buildings buildings = new Buildings() {

        @Override
        public Flux<Building> byIds(Collection<String> ids) {
            return Flux.empty();
        }

        @Override
        public Mono<List<Tile>> tiles(String building) {
            return Mono.defer(() -> {
                reads.incrementAndGet();
                return tableFailure == null ? Mono.just(List.of(tile(sequence.get()))) : Mono.error(tableFailure);
            });
        }
    };

    private final LiveMeters meters = new LiveMeters(new SimpleMeterRegistry());
    private final Hubs hubs = hubs(new ActivityProperties(4, Duration.ofMillis(50)));
    private final Activity activity = new Activity(hubs, stream, meters);

    @Test
    void bridgesALostStreamWithTheTable() {
        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null))
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

        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null))
                .assertNext(event -> assertThat(sequenceOf(event, false)).isEqualTo(1))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void survivesThatTheTableIsAwayTooOnceItHasStarted() {
        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null))
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

        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null))
                .expectErrorMessage("the table is away")
                .verify(PATIENCE);
    }

    @Test
    void tellsASlowDashboardOnlyTheNewestOfATile() {
        List<BuildingActivity> told = new CopyOnWriteArrayList<>();

        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null), 1)
                .expectNextCount(1)
                .then(this::awaitLive)
                .then(() -> LongStream.range(0, 100).forEach(_ -> change()))
                .thenRequest(Long.MAX_VALUE)
                .thenConsumeWhile(event -> newest(event) < 101, told::add)
                .consumeNextWith(told::add)
                .thenCancel()
                .verify(PATIENCE);

        assertThat(told).hasSizeLessThan(10).allMatch(TileChanged.class::isInstance);
    }

    @Test
    void tellsEveryForcedDoorHoweverSlowTheDashboard() {
        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null), 1)
                .expectNextCount(1)
                .then(this::awaitLive)
                .then(() -> {
                    change(DoorState.FORCED);
                    change(DoorState.CLOSED);
                    change(DoorState.OPEN);
                    change(DoorState.FORCED);
                    change(DoorState.CLOSED);
                })
                .thenRequest(Long.MAX_VALUE)
                .recordWith(ArrayList::new)
                .thenConsumeWhile(event -> newest(event) < 6)
                .consumeRecordedWith(events ->
                        assertThat(events.stream().filter(Events::isForced)).hasSize(2))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void startsAnewForADashboardThatFellBehind() {
        List<BuildingActivity> told = new CopyOnWriteArrayList<>();

        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null), 1)
                .expectNextCount(1)
                .then(this::awaitLive)
                .then(() -> LongStream.range(0, 100).forEach(_ -> change(DoorState.FORCED)))
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
    void tellsOnlyOfTheKindsAndLockersThatAreWanted() {
        Interest doors = new Interest(Set.of("riverside-a"), Set.of(ActivityKind.DOOR));
        Interest decisions = new Interest(null, Set.of(ActivityKind.OCCUPANCY));
        Interest elsewhere = new Interest(Set.of("riverside-b"), null);

        assertThat(doors.covers(tile(1), tile(2))).isTrue();
        assertThat(decisions.covers(tile(1), tile(2))).isFalse();
        assertThat(elsewhere.covers(tile(1), tile(2))).isFalse();
        assertThat(decisions.covers(null, tile(2))).isTrue();
        assertThat(elsewhere.in(List.of(tile(1)))).isEmpty();
    }

    @Test
    void movesTheCursorOnPastWhatIsNotWanted() {
        Hubs roomyHubs = hubs(new ActivityProperties(256, Duration.ofMillis(50)));
        Activity roomy = new Activity(roomyHubs, stream, meters);
        Interest decisions = new Interest(null, Set.of(ActivityKind.OCCUPANCY));

        StepVerifier.create(roomy.of(BUILDING, decisions, null))
                .assertNext(event -> assertThat(sequenceOf(event, false)).isEqualTo(1))
                .then(() -> LongStream.range(0, 100).forEach(_ -> change(DoorState.FORCED)))
                .assertNext(event -> assertThat(event).isInstanceOf(CursorMoved.class))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void readsTheTableOnceForEverybodyWhileTheStreamIsLost() {
        stream.lost = true;
        List<BuildingActivity> told = new CopyOnWriteArrayList<>();
        List<Disposable> watching = LongStream.range(0, 50)
                .mapToObj(_ -> activity.of(BUILDING, Interest.ALL, null).subscribe(told::add))
                .toList();
        await().atMost(PATIENCE).until(() -> told.size() >= 50);
        assertThat(told).allMatch(event -> event instanceof BuildingSnapshot snapshot && snapshot.degraded());
        int before = reads.get();

        sequence.set(2);

        await().atMost(PATIENCE).until(() -> told.size() >= 100);
        assertThat(reads.get() - before).isLessThan(20);
        watching.forEach(Disposable::dispose);
    }

    @Test
    void startsAnewWhenSomethingMayBeMissing() {
        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null))
                .expectNextCount(1)
                .then(() -> sequence.set(5))
                .then(() -> stream.fail(new EntryGone(BUILDING, Position.START)))
                .assertNext(event -> assertThat(sequenceOf(event, true)).isEqualTo(5))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void tellsOnlyThoseWhoShowSomethingElseWhenTheTableIsReadAgain() {
        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null))
                .assertNext(event -> assertThat(sequenceOf(event, false)).isEqualTo(1))
                .then(this::awaitFollowed)
                .then(() -> rereads(2))
                .then(this::change)
                .assertNext(event -> assertThat(newest(event)).isEqualTo(2))
                .then(() -> sequence.set(7))
                .then(() -> rereads(3))
                .assertNext(event -> assertThat(sequenceOf(event, true)).isEqualTo(7))
                .then(this::change)
                .assertNext(event -> assertThat(newest(event)).isEqualTo(8))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void followsOnceForEverybodyAndNotAtAllForNobody() {
        var one = activity.of(BUILDING, Interest.ALL, null).subscribe();
        var other = activity.of(BUILDING, Interest.ALL, null).subscribe();
        await().atMost(PATIENCE).until(() -> stream.followers.get() == 1);
        assertThat(stream.followed).hasValue(1);

        one.dispose();
        assertThat(stream.followers).hasValue(1);
        other.dispose();
        assertThat(stream.followers).hasValue(0);
    }

    @Test
    void asksTheStreamOnceForAllWhoComeBack() {
        change();
        change();
        String seen = new ActivityCursor(BUILDING, new Position(2, 0)).toString();
        var watching = activity.of(BUILDING, Interest.ALL, null).subscribe();

        for (int i = 0; i < 3; i++) {
            assertThat(activity.of(BUILDING, Interest.ALL, seen).blockFirst(PATIENCE))
                    .isInstanceOfSatisfying(TileChanged.class, event -> assertThat(newest(event))
                            .isEqualTo(3));
            change();
        }

        assertThat(stream.lookedBack).hasValue(1);
        watching.dispose();
    }

    private Hubs hubs(ActivityProperties properties) {
        return new Hubs(stream, buildings, properties, meters);
    }

    private void awaitFollowed() {
        await().atMost(PATIENCE).until(() -> stream.followers.get() == 1);
    }

    /** Has the table read again, and waits until the stream is followed so often since. */
    private void rereads(int followed) {
        hubs.reread();
        await().atMost(PATIENCE).until(() -> stream.followed.get() == followed && stream.followers.get() == 1);
    }

    private void awaitLive() {
        await().atMost(PATIENCE).until(() -> stream.caughtUp.get() > 0);
    }

    private void change() {
        change(DoorState.OPEN);
    }

    private void change(DoorState door) {
        long next = sequence.incrementAndGet();
        stream.append(new LiveEntry.OfTile(new Position(next, 0), tile(next, door), null));
    }
}
