package com.northwind.graphql.activity;

import com.northwind.graphql.building.Buildings;
import com.northwind.graphql.building.Tile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One dashboard's subscription. It goes from stage to stage until it is cancelled: resume or show a snapshot and be live;
 * when the live stream is lost, bridge the time by reading the table; when it is back, start again with a snapshot. What
 * was shown last of each tile decides what is news, so snapshot, backlog and live events may overlap. Signals come one
 * after the other, hence no locks.
 */
final class Session {

    private static final Logger log = LoggerFactory.getLogger(Session.class);

    private final String building;
    private final Hubs hubs;
    private final LiveStream stream;
    private final Buildings buildings;
    private final Duration reread;
    private final Shown shown = new Shown();

    private Stage next;
    private Position seen;
    private boolean expectsMore;
    private boolean started;

    /**
     * Prepares a session.
     *
     * @param after where to resume; null to start with a snapshot
     * @param expectsMore whether the dashboard has seen something before, so that a snapshot is a reset
     */
    Session(
            String building,
            @Nullable Position after,
            boolean expectsMore,
            Hubs hubs,
            LiveStream stream,
            Buildings buildings,
            Duration reread) {
        this.building = building;
        this.expectsMore = expectsMore;
        this.hubs = hubs;
        this.stream = stream;
        this.buildings = buildings;
        this.reread = reread;
        this.next = after == null ? Stage.SNAPSHOT : Stage.RESUME;
        this.seen = after == null ? Position.START : after;
    }

    /** Fails only if not even a first answer can be had; after that it looks for a way on. */
    Flux<BuildingActivity> run() {
        return Flux.defer(this::stage).repeat();
    }

    private Flux<BuildingActivity> stage() {
        return switch (next) {
            case RESUME -> live(remember());
            case SNAPSHOT -> live(stream.end(building).flatMap(this::snapshot));
            case BRIDGE -> bridge();
        };
    }

    /** The hub is there before anything is read, so what is written meanwhile waits at the hub. */
    private Flux<BuildingActivity> live(Mono<BuildingActivity> opening) {
        return Flux.using(
                        () -> hubs.attach(building),
                        watcher -> watcher.ready().then(opening).concatWith(Flux.defer(() -> news(watcher))),
                        watcher -> hubs.detach(building, watcher))
                .onErrorResume(this::goOn);
    }

    private Flux<BuildingActivity> news(Watcher watcher) {
        return stream.after(building, seen)
                .concatWith(watcher.entries())
                .concatMapIterable(entry -> news(entry).stream().toList());
    }

    private Optional<BuildingActivity> news(LiveEntry entry) {
        if (entry.position().compareTo(seen) <= 0) {
            return Optional.empty();
        }
        seen = entry.position();
        return shown.advance(entry).map(tile -> new TileChanged(cursor(seen), tile));
    }

    private Mono<BuildingActivity> remember() {
        return stream.before(building, seen).flatMap(earlier -> {
            shown.remember(earlier);
            started = true;
            return Mono.empty();
        });
    }

    /** The stream's end was read before the table is, so nothing can happen unseen between the two. */
    private Mono<BuildingActivity> snapshot(Position end) {
        return buildings.tiles(building).map(tiles -> {
            shown.replace(tiles);
            return snapshot(end, tiles);
        });
    }

    private BuildingActivity snapshot(Position end, List<Tile> tiles) {
        BuildingSnapshot snapshot = new BuildingSnapshot(cursor(end), expectsMore, tiles);
        seen = end;
        started = true;
        expectsMore = true;
        return snapshot;
    }

    private String cursor(Position position) {
        return new ActivityCursor(building, position).toString();
    }

    private Flux<BuildingActivity> goOn(Throwable failure) {
        boolean streamIsThere = failure instanceof EntryGone || failure instanceof FellBehind;
        if (!started && !streamIsThere && !(failure instanceof StreamLost)) {
            return Flux.error(failure);
        }
        log.info("A dashboard starts anew: building={} reason={}", building, failure.getMessage());
        next = streamIsThere ? Stage.SNAPSHOT : Stage.BRIDGE;
        return Flux.empty();
    }

    /** Something at once, then whatever changed, until the live stream answers again. */
    private Flux<BuildingActivity> bridge() {
        return read(true)
                .concatWith(Mono.delay(reread)
                        .then(stream.end(building).hasElement().onErrorReturn(false))
                        .flatMap(isBack -> {
                            next = isBack ? Stage.SNAPSHOT : Stage.BRIDGE;
                            return isBack ? Mono.empty() : read(false);
                        })
                        .repeat(() -> next == Stage.BRIDGE));
    }

    private Mono<BuildingActivity> read(boolean always) {
        return buildings
                .tiles(building)
                .filter(tiles -> shown.replace(tiles) || always)
                .map(tiles -> snapshot(Position.START, tiles))
                .onErrorResume(failure -> started ? Mono.empty() : Mono.error(failure));
    }

    private enum Stage {
        RESUME,
        SNAPSHOT,
        BRIDGE
    }
}
