package com.northwind.graphql.activity;

import static com.northwind.graphql.activity.Events.tile;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.building.Building;
import com.northwind.graphql.building.Buildings;
import com.northwind.graphql.building.Tile;
import com.northwind.graphql.locker.Contact;
import com.northwind.graphql.locker.WatchedLocker;
import com.northwind.table.ContactState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Whether lockers can be reached, as dashboards hear it. */
class ContactActivityTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BUILDING = "riverside";
    private static final Contact OFFLINE = new Contact(ContactState.OFFLINE, Instant.EPOCH, Instant.EPOCH, 2);

    private final InMemoryLiveStream stream = new InMemoryLiveStream();
    private final Buildings buildings = new Buildings() {

        @Override
        public Flux<Building> byIds(Collection<String> ids) {
            return Flux.empty();
        }

        @Override
        public Mono<List<Tile>> tiles(String building) {
            return Mono.just(List.of(tile(1)));
        }
    };

    private final LiveMeters meters = new LiveMeters(new SimpleMeterRegistry());
    private final Hubs hubs = new Hubs(stream, buildings, new ActivityProperties(4, Duration.ofMillis(50)), meters);
    private final Activity activity = new Activity(hubs, stream, meters);

    @Test
    void isToldToWhoNamesIt() {
        StepVerifier.create(activity.of(BUILDING, new Interest(null, Set.of(ActivityKind.CONTACT)), null))
                .expectNextCount(1)
                .then(() -> leave(1, "riverside-a"))
                .assertNext(event -> isOf("riverside-a", event))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void isToldOfTheLockersThatWereAskedFor() {
        Interest one = new Interest(Set.of("riverside-b"), Set.of(ActivityKind.CONTACT));

        StepVerifier.create(activity.of(BUILDING, one, null))
                .expectNextCount(1)
                .then(() -> leave(1, "riverside-a"))
                .then(() -> leave(2, "riverside-b"))
                .assertNext(event -> isOf("riverside-b", event))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void isToldToNobodyElse() {
        StepVerifier.create(activity.of(BUILDING, Interest.ALL, null))
                .expectNextCount(1)
                .then(() -> leave(1, "riverside-a"))
                .then(() -> stream.append(new LiveEntry.OfTile(new Position(2, 0), tile(2), null)))
                .assertNext(event -> assertThat(event).isInstanceOf(TileChanged.class))
                .thenCancel()
                .verify(PATIENCE);
    }

    private void leave(long position, String locker) {
        stream.append(new LiveEntry.OfLocker(new Position(position, 0), locker, OFFLINE));
    }

    private static void isOf(String locker, BuildingActivity event) {
        assertThat(event).isInstanceOfSatisfying(LockerChanged.class, it -> assertThat(it.locker())
                .isEqualTo(new WatchedLocker(locker, OFFLINE)));
    }
}
