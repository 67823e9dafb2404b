package com.northwind.graphql.activity;

import com.northwind.graphql.building.Buildings;
import com.northwind.graphql.building.Tile;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Follows one building's stream once, for everybody in this process who watches the building. While the stream is lost the
 * hub reads the table again and again, once for all of them; when the stream is back they hear of the whole building.
 */
final class Hub {

    private static final Logger log = LoggerFactory.getLogger(Hub.class);

    private final String building;
    private final LiveStream stream;
    private final Duration reread;
    private final Set<Watcher> watchers = new HashSet<>();
    private final Sinks.Empty<Void> ready = Sinks.empty();
    private final SharedAnswer<List<Tile>> tiles;
    private final SharedAnswer<Told.Whole> snapshot;
    private final Recent recent = new Recent();
    private final SharedAnswer<Boolean> lookBack;
    private final Disposable following;
    private final Sinks.Many<Boolean> again = Sinks.many().multicast().directBestEffort();
    private volatile boolean live;
    private volatile boolean missed;

    Hub(String building, LiveStream stream, Buildings buildings, Duration reread) {
        this.building = building;
        this.stream = stream;
        this.reread = reread;
        this.tiles = new SharedAnswer<>(buildings.tiles(building));
        this.snapshot = new SharedAnswer<>(stream.end(building)
                .flatMap(end -> buildings.tiles(building).map(all -> new Told.Whole(end, false, all))));
        this.lookBack = new SharedAnswer<>(lookBack());
        this.following = Flux.defer(this::follow)
                .doOnNext(this::tell)
                .onErrorResume(this::bridge)
                .repeat()
                .subscribe();
    }

    /** Completes once everything that is written from now on will be told, or it is known that the stream is lost. */
    Mono<Void> ready() {
        return ready.asMono();
    }

    /** Whether the stream is there, as far as is known. */
    boolean isLive() {
        return live;
    }

    /**
     * The building as it is now and where the stream goes on from there: its end was read before the table is, so nothing
     * can happen unseen between the two. Several who ask at once get the same answer.
     */
    Mono<Told.Whole> snapshot() {
        return snapshot.get();
    }

    /** The building as it is now, without a word of the stream. */
    Mono<Told.Whole> reading() {
        return tiles.get().map(all -> new Told.Whole(Position.START, !live, all));
    }

    /**
     * What the stream has around a position, from memory: many who come back at once have the stream asked once. Empty if
     * the position is not one of the last; the stream itself may know more.
     */
    Mono<Recent.Around> around(Position position) {
        return Mono.defer(() -> recent.beginning().isEmpty() ? Mono.just(true) : lookBack.get())
                .then(Mono.defer(() -> Mono.justOrEmpty(recent.around(position))));
    }

    private Mono<Boolean> lookBack() {
        return Mono.defer(() -> Mono.justOrEmpty(recent.beginning()))
                .flatMap(beginning -> stream.before(building, beginning).map(earlier -> {
                    recent.addBefore(beginning, earlier);
                    return true;
                }))
                .defaultIfEmpty(false);
    }

    /**
     * Reads the table again and tells those of it who show something else, as after an interruption. The stream waits
     * meanwhile, so that what is told afterwards is newer than the table was.
     */
    void reread() {
        missed = true;
        again.tryEmitNext(true);
    }

    /** From now on everything waits for this watcher, whether or not it asks yet. */
    synchronized void attach(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Answers whether nobody is left. */
    synchronized boolean detach(Watcher watcher) {
        watchers.remove(watcher);
        return watchers.isEmpty();
    }

    void close() {
        following.dispose();
    }

    private Flux<LiveEntry> follow() {
        return stream.end(building)
                .flatMap(end -> missed ? tellAgain(end) : Mono.just(end))
                .doOnNext(recent::start)
                .doOnNext(_ -> know(true))
                .flatMapMany(end -> stream.follow(building, end).takeUntilOther(interrupted()));
    }

    /** First it listens and then it looks, so that no wish to read again falls between. */
    private Flux<Boolean> interrupted() {
        return Flux.merge(again.asFlux(), Flux.defer(() -> missed ? Flux.just(true) : Flux.empty()));
    }

    private Mono<Position> tellAgain(Position end) {
        return tiles.get().map(all -> {
            missed = false;
            tell(new Told.Whole(end, false, all));
            return end;
        });
    }

    /** Something at once, and then the next try. */
    private Flux<LiveEntry> bridge(Throwable failure) {
        if (!missed) {
            log.warn("The live stream is interrupted: building={} reason={}", building, failure.getMessage());
        }
        missed = true;
        recent.forget();
        if (failure instanceof EntryGone) {
            return Flux.empty();
        }
        know(false);
        return reading()
                .doOnNext(this::tell)
                .onErrorComplete()
                .then(Mono.delay(reread))
                .thenMany(Flux.empty());
    }

    private void know(boolean isLive) {
        live = isLive;
        ready.tryEmitEmpty();
    }

    /** Kept first: who attaches between the two finds it there. */
    private void tell(LiveEntry entry) {
        recent.add(entry);
        tell(new Told.Entry(entry));
    }

    private synchronized void tell(Told told) {
        watchers.forEach(watcher -> watcher.tell(told));
    }
}
