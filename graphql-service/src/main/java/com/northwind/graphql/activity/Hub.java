package com.northwind.graphql.activity;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Follows one building's stream once, for everybody in this process who watches the building. When the stream is lost the
 * hub is dead, its watchers hear why, and whoever wants to go on needs a new one.
 */
final class Hub {

    private final Set<Watcher> watchers = new HashSet<>();
    private final Sinks.Empty<Void> ready = Sinks.empty();
    private final Disposable following;
    private @Nullable Throwable death;

    Hub(String building, LiveStream stream) {
        this.following = stream.end(building)
                .doOnNext(_ -> ready.tryEmitEmpty())
                .flatMapMany(end -> stream.follow(building, end))
                .subscribe(this::tell, this::die, () -> die(new IllegalStateException("A stream has no end")));
    }

    /** Completes once everything that is written from now on will be told; fails if the hub died before. */
    Mono<Void> ready() {
        return ready.asMono();
    }

    /** From now on everything waits for this watcher, whether or not it asks yet. */
    synchronized void attach(Watcher watcher) {
        if (death == null) {
            watchers.add(watcher);
        } else {
            watcher.fail(death);
        }
    }

    /** Answers whether nobody is left. */
    synchronized boolean detach(Watcher watcher) {
        watchers.remove(watcher);
        return watchers.isEmpty();
    }

    synchronized boolean isDead() {
        return death != null;
    }

    void close() {
        following.dispose();
    }

    private synchronized void tell(LiveEntry entry) {
        watchers.removeIf(watcher -> !watcher.tell(entry));
    }

    private synchronized void die(Throwable cause) {
        death = cause;
        ready.tryEmitError(cause);
        watchers.forEach(watcher -> watcher.fail(cause));
        watchers.clear();
    }
}
