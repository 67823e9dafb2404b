package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import com.northwind.table.DoorState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;
import reactor.util.concurrent.Queues;

/**
 * One subscription's place at a hub. What is told waits here while the subscriber is busy, all of it up to a bound. Beyond
 * that only the newest state of each tile and locker waits, and every forced door.
 */
final class Watcher {

    private static final String WHOLE = "whole";
    private static final String CONTACT = "contact of ";
    private static final String DELIVERIES = "deliveries";
    private static final int FEW = 8;

    private final Hub hub;
    private final @Nullable String delivery;
    private final int buffer;
    private final LiveMeters meters;
    private final Deque<Waiting> waiting = new ArrayDeque<>(FEW);
    private final Sinks.Many<Boolean> wake = Sinks.unsafe()
            .many()
            .unicast()
            .onBackpressureBuffer(Queues.<Boolean>unbounded(FEW).get());

    /** Watches one delivery, or the tiles if it is null. */
    Watcher(Hub hub, @Nullable String delivery, int buffer, LiveMeters meters) {
        this.hub = hub;
        this.delivery = delivery;
        this.buffer = buffer;
        this.meters = meters;
    }

    Hub hub() {
        return hub;
    }

    /** What was told, each when it is asked for, on a thread that is not the hub's. */
    Flux<Told> told() {
        return wake.asFlux()
                .onBackpressureLatest()
                .publishOn(Schedulers.parallel(), 1)
                .concatMap(_ -> Flux.generate(this::take), 1);
    }

    private void take(SynchronousSink<Told> sink) {
        Told next = next();
        if (next == null) {
            sink.complete();
        } else {
            sink.next(next);
        }
    }

    private synchronized @Nullable Told next() {
        Waiting first = waiting.poll();
        return first == null ? null : first.told();
    }

    /** Called by the hub alone, one thing at a time. */
    void tell(Told told) {
        String key = key(told);
        if (key != null && put(key, told)) {
            wake.tryEmitNext(true);
        }
    }

    /** Answers whether nothing was waiting before. */
    private synchronized boolean put(String key, Told told) {
        boolean idle = waiting.isEmpty();
        if (told instanceof Told.Whole) {
            waiting.clear();
        }
        waiting.add(new Waiting(key, told));
        if (waiting.size() > buffer) {
            keepNewest();
        }
        return idle;
    }

    private void keepNewest() {
        SequencedMap<String, Waiting> newest = new LinkedHashMap<>();
        for (Waiting one : waiting) {
            if (newest.remove(one.key()) != null) {
                meters.coalesced();
            }
            newest.put(one.key(), one);
        }
        waiting.clear();
        if (newest.size() > buffer) {
            waiting.add(new Waiting(WHOLE, new Told.Behind()));
        } else {
            waiting.addAll(newest.values());
        }
    }

    /** By what things replace each other while they wait; null for what is not watched. */
    private @Nullable String key(Told told) {
        return switch (told) {
            case Told.Whole _, Told.Behind _ -> WHOLE;
            case Told.Entry(LiveEntry.OfTile of) -> delivery == null ? key(of.tile()) : null;
            case Told.Entry(LiveEntry.OfLocker of) -> delivery == null ? CONTACT + of.locker() : null;
            case Told.Entry(LiveEntry.OfDelivery of) ->
                delivery == null || delivery.equals(of.delivery()) ? DELIVERIES : null;
        };
    }

    private static String key(Tile tile) {
        return tile.door() == DoorState.FORCED ? tile.place() + "!" + tile.sequence() : tile.place();
    }

    /**
     * Something that was told.
     *
     * @param key by what it replaces what was told before
     */
    private record Waiting(String key, Told told) {}
}
