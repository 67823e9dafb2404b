package com.northwind.graphql.activity;

import com.northwind.graphql.locker.WatchedLocker;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * One dashboard's subscription: it resumes or shows a snapshot, and from then on tells what its watcher is told. What was
 * shown last of each tile decides what is news, so snapshot, backlog and live events may overlap. Signals come one after
 * the other, hence no locks.
 */
final class Session {

    /** So much may pass by unseen before the cursor is told anew; far less than a stream remembers. */
    private static final int UNSEEN = 100;

    private static final Duration AGAIN = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(Session.class);

    private final String building;
    private final Interest interest;
    private final LiveStream stream;
    private final LiveMeters meters;
    private final Shown shown = new Shown();

    private Position seen;
    private boolean resumes;
    private boolean expectsMore;
    private boolean degraded;
    private int unseen;

    /**
     * Prepares a session.
     *
     * @param after where to resume; null to start with a snapshot
     * @param expectsMore whether the dashboard has seen something before, so that a snapshot is a reset
     */
    Session(
            String building,
            Interest interest,
            @Nullable Position after,
            boolean expectsMore,
            LiveStream stream,
            LiveMeters meters) {
        this.building = building;
        this.interest = interest;
        this.stream = stream;
        this.meters = meters;
        this.resumes = after != null;
        this.expectsMore = expectsMore;
        this.seen = after == null ? Position.START : after;
    }

    /** Fails only if not even a first answer can be had; after that it goes on for ever. */
    Flux<BuildingActivity> run(Watcher watcher) {
        return opening(watcher.hub())
                .concatWith(watcher.told().concatMap(told -> news(told, watcher.hub()), 1))
                .doOnNext(_ -> meters.told());
    }

    /** The hub is there before anything is read, so what is written meanwhile waits at the watcher. */
    private Flux<BuildingActivity> opening(Hub hub) {
        if (!hub.isLive()) {
            return hub.reading().map(whole -> show(whole, "lost")).flux();
        }
        return Flux.defer(() -> resumes ? resume(hub) : snapshot(hub))
                .onErrorResume(EntryGone.class, _ -> {
                    resumes = false;
                    return opening(hub);
                })
                .onErrorResume(
                        StreamLost.class,
                        _ -> hub.reading().map(whole -> show(whole, "lost")).flux());
    }

    private Flux<BuildingActivity> resume(Hub hub) {
        return hub.around(seen).singleOptional().flatMapMany(known -> known.map(this::fromMemory)
                .orElseGet(this::fromStream));
    }

    private Flux<BuildingActivity> fromMemory(Recent.Around known) {
        shown.remember(known.before());
        return Flux.fromIterable(known.after())
                .concatMapIterable(entry -> news(entry).stream().toList());
    }

    private Flux<BuildingActivity> fromStream() {
        return stream.before(building, seen)
                .doOnNext(shown::remember)
                .thenMany(Flux.defer(() -> stream.after(building, seen)))
                .concatMapIterable(entry -> news(entry).stream().toList());
    }

    private Flux<BuildingActivity> snapshot(Hub hub) {
        return hub.snapshot()
                .map(whole -> show(whole, "gone"))
                .flux()
                .concatWith(Flux.defer(() -> stream.after(building, seen))
                        .concatMapIterable(entry -> news(entry).stream().toList()));
    }

    private Flux<BuildingActivity> news(Told told, Hub hub) {
        return switch (told) {
            case Told.Entry(LiveEntry entry) -> Mono.justOrEmpty(news(entry)).flux();
            case Told.Whole whole -> Mono.justOrEmpty(news(whole)).flux();
            case Told.Behind _ -> {
                resumes = false;
                yield opening(hub)
                        .retryWhen(Retry.backoff(Long.MAX_VALUE, AGAIN).maxBackoff(AGAIN.multipliedBy(8)));
            }
        };
    }

    private Optional<BuildingActivity> news(LiveEntry entry) {
        if (entry.position().compareTo(seen) <= 0) {
            return Optional.empty();
        }
        seen = entry.position();
        Optional<BuildingActivity> news =
                switch (entry) {
                    case LiveEntry.OfTile of ->
                        shown.advance(of.tile())
                                .filter(change -> interest.covers(change.before(), change.now()))
                                .map(change -> new TileChanged(cursor(), change.now(), of.lag()));
                    case LiveEntry.OfLocker of
                    when interest.coversContactOf(of.locker()) ->
                        Optional.of(new LockerChanged(cursor(), new WatchedLocker(of.locker(), of.contact())));
                    case LiveEntry.OfLocker _, LiveEntry.OfDelivery _ -> Optional.empty();
                };
        unseen = news.isPresent() ? 0 : unseen + 1;
        if (unseen < UNSEEN) {
            return news;
        }
        unseen = 0;
        return Optional.of(new CursorMoved(cursor()));
    }

    /** Only what is different is told: the tiles, or that the stream is lost or back. */
    private Optional<BuildingActivity> news(Told.Whole whole) {
        if (whole.degraded() == degraded && !shown.differs(whole.tiles())) {
            seen = whole.position();
            return Optional.empty();
        }
        return Optional.of(show(whole, whole.degraded() ? "lost" : "back"));
    }

    private BuildingActivity show(Told.Whole whole, String reason) {
        if (expectsMore) {
            log.info("A dashboard starts anew: building={} reason={}", building, reason);
            meters.reset(reason);
        }
        shown.replace(whole.tiles());
        seen = whole.position();
        degraded = whole.degraded();
        BuildingSnapshot snapshot = new BuildingSnapshot(cursor(), expectsMore, degraded, interest.in(whole.tiles()));
        unseen = 0;
        expectsMore = true;
        return snapshot;
    }

    private String cursor() {
        return new ActivityCursor(building, seen).toString();
    }

    /** Who has once been shown something is not left, however long the table is away. */
    static Retry again() {
        return Retry.backoff(Long.MAX_VALUE, AGAIN).maxBackoff(AGAIN.multipliedBy(8));
    }
}
