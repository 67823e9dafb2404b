package com.northwind.gateway.plan.redis;

import com.northwind.gateway.plan.Debts;
import com.northwind.gateway.plan.Take;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Redis is there. The first failure says that it is not; then a new connection is tried again and again, beside the
 * requests, so that none of them waits to find out.
 */
final class RedisPresence implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisPresence.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final RedisLink link;
    private final Debts debts;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plan-redis").factory());
    private volatile @Nullable Script current;
    private boolean closed;

    RedisPresence(RedisLink link, Debts debts) {
        this.link = link;
        this.debts = debts;
    }

    /** Null while Redis is away. */
    @Nullable Script script() {
        return current;
    }

    /** Tries to find Redis; done when it was found or not. */
    CompletableFuture<Void> open() {
        return link.open(TakeScript.SOURCE, SETTLING).thenCompose(this::settle).handle((script, failure) -> {
            if (failure == null) {
                found(script);
            } else {
                log.debug("Redis is still away: {}", failure.toString());
                again(PAUSE);
            }
            return null;
        });
    }

    synchronized void lost(Script script, Throwable why) {
        if (!script.equals(current)) {
            return;
        }
        current = null;
        log.warn("Redis is away, plans are enforced by this door alone: {}", why.toString());
        script.close();
        again(Duration.ZERO);
    }

    private synchronized void found(Script script) {
        if (closed) {
            script.close();
            return;
        }
        current = script;
        script.whenEnded(() -> lost(script, new IllegalStateException("It hung up")));
        log.info("Redis is there, plans are enforced by all doors together");
    }

    private synchronized void again(Duration pause) {
        if (!closed) {
            var _ = timer.schedule(this::tryAgain, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tryAgain() {
        var _ = open();
    }

    /** Puts onto the counters what was let through without them. */
    private CompletableFuture<Script> settle(Script script) {
        CompletableFuture<?>[] settled =
                debts.open().stream().map(debt -> settle(script, debt)).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(settled)
                .orTimeout(SETTLING.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(all -> script)
                .whenComplete((all, failure) -> {
                    if (failure != null) {
                        script.close();
                    }
                });
    }

    private CompletableFuture<?> settle(Script script, Take debt) {
        return script.run(debt, GlobalEventExecutor.INSTANCE).whenComplete((tally, failure) -> {
            if (failure == null) {
                debts.settled(debt, tally);
            } else {
                debts.kept(debt);
            }
        });
    }

    @Override
    public void close() {
        end();
        // Not under the lock: it waits until connections have ended, and each says so here.
        link.close();
    }

    private synchronized void end() {
        closed = true;
        current = null;
        timer.shutdownNow();
    }
}
