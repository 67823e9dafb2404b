package com.northwind.graphql.activity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A live stream that can be lost and trimmed at will. */
final class InMemoryLiveStream implements LiveStream {

    final AtomicInteger followers = new AtomicInteger();
    final AtomicInteger followed = new AtomicInteger();
    final AtomicInteger caughtUp = new AtomicInteger();
    final AtomicInteger lookedBack = new AtomicInteger();
    volatile boolean lost;

    private final List<LiveEntry> entries = new CopyOnWriteArrayList<>();
    private Sinks.Many<LiveEntry> news = Sinks.many().multicast().directAllOrNothing();

    void append(LiveEntry entry) {
        entries.add(entry);
        news.tryEmitNext(entry);
    }

    void trim() {
        entries.clear();
    }

    /** Whoever follows hears it at once. */
    void lose() {
        lost = true;
        fail(new StreamLost(new IllegalStateException("gone")));
    }

    void fail(RuntimeException failure) {
        Sinks.Many<LiveEntry> before = news;
        news = Sinks.many().multicast().directAllOrNothing();
        before.tryEmitError(failure);
    }

    @Override
    public Mono<Position> end(String building) {
        return reachable(Mono.fromSupplier(
                () -> entries.isEmpty() ? Position.START : entries.getLast().position()));
    }

    @Override
    public Mono<List<LiveEntry>> before(String building, Position position) {
        return reachable(Mono.fromSupplier(() -> {
            lookedBack.incrementAndGet();
            return entries.stream()
                    .filter(entry -> entry.position().compareTo(position) <= 0)
                    .toList()
                    .reversed();
        }));
    }

    @Override
    public Flux<LiveEntry> after(String building, Position position) {
        return reachable(Mono.fromSupplier(() -> missed(building, position)).hide())
                .flatMapIterable(missed -> missed);
    }

    private List<LiveEntry> missed(String building, Position position) {
        if (!position.equals(Position.START)
                && entries.stream().noneMatch(entry -> entry.position().equals(position))) {
            throw new EntryGone(building, position);
        }
        List<LiveEntry> missed = later(position);
        caughtUp.incrementAndGet();
        return missed;
    }

    @Override
    public Flux<LiveEntry> follow(String building, Position position) {
        return Flux.defer(() -> {
            followed.incrementAndGet();
            followers.incrementAndGet();
            return Flux.merge(news.asFlux(), Flux.defer(() -> Flux.fromIterable(later(position))))
                    .distinct(LiveEntry::position)
                    .doFinally(_ -> followers.decrementAndGet());
        });
    }

    private List<LiveEntry> later(Position position) {
        return entries.stream()
                .filter(entry -> entry.position().compareTo(position) > 0)
                .toList();
    }

    private <T> Mono<T> reachable(Mono<T> answer) {
        return Mono.defer(() -> lost ? Mono.error(new StreamLost(new IllegalStateException("gone"))) : answer);
    }
}
