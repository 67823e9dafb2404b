package com.northwind.gateway.plan;

import com.northwind.gateway.neighbour.NeighbourAway;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One account: asked for before it is too old, by one at a time. While it cannot be had, the old one is used for a bounded
 * time, and nobody waits.
 */
final class RememberedAccount {

    private static final long PAUSE = Duration.ofSeconds(1).toMillis();

    private final Supplier<Mono<Account>> source;
    private final long fresh;
    private final long stale;

    private volatile @Nullable Known known;
    private volatile boolean failing;
    private @Nullable CompletableFuture<Optional<Account>> asking;
    private long askAgain = Long.MIN_VALUE;

    RememberedAccount(Supplier<Mono<Account>> source, Duration fresh, Duration stale) {
        this.source = source;
        this.fresh = fresh.toMillis();
        this.stale = stale.toMillis();
    }

    Mono<Optional<Account>> at(long now) {
        Known held = known;
        long age = held == null ? Long.MAX_VALUE : now - held.since();
        if (held != null && age < fresh / 2) {
            return held.answer();
        }
        CompletableFuture<Optional<Account>> newer = ask(now);
        if (held != null && (age < fresh || (failing && age < stale))) {
            return held.answer();
        }
        if (newer == null) {
            return Mono.error(() -> new NeighbourAway("No account was to be had a moment ago", null));
        }
        // A caller that hangs up must not end the question of all others.
        Mono<Optional<Account>> answer = Mono.fromFuture(newer, true);
        return held != null && age < stale ? answer.onErrorResume(NeighbourAway.class, away -> held.answer()) : answer;
    }

    /** The question that is under way; null if one failed a moment ago. */
    private synchronized @Nullable CompletableFuture<Optional<Account>> ask(long now) {
        if (asking != null && !asking.isDone()) {
            return asking;
        }
        if (now < askAgain) {
            return null;
        }
        askAgain = now + PAUSE;
        CompletableFuture<Optional<Account>> question = new CompletableFuture<>();
        asking = question;
        source.get()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .subscribe(
                        found -> {
                            failing = false;
                            known = new Known(Mono.just(found), now);
                            question.complete(found);
                        },
                        failure -> {
                            failing = true;
                            question.completeExceptionally(failure);
                        });
        return question;
    }

    /** An answer, empty for a partner that nobody knows, and when it was asked for. */
    private record Known(Mono<Optional<Account>> answer, long since) {}
}
