package com.northwind.benchmark.reconnect;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.northwind.benchmark.watch.Dashboard;
import com.northwind.benchmark.watch.Screen;
import com.northwind.benchmark.watch.Watcher;
import com.northwind.benchmark.watch.Watching;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One dashboard, which comes back with its cursor whenever its connection is gone, as a client does. */
final class Visitor {

    private static final Executor SOON = CompletableFuture.delayedExecutor(250, MILLISECONDS);

    private final Dashboard dashboard;
    private final Watching watching;
    private final Screen screen;
    private final AtomicInteger retries = new AtomicInteger();
    private @Nullable Watcher watcher;
    private volatile long due;
    private boolean away;

    /** {@code change} is told what the screen shows, and the moment before which this visitor could not see it. */
    Visitor(Dashboard dashboard, Watching watching, Change change) {
        this.dashboard = dashboard;
        this.watching = watching;
        this.screen = new Screen((place, _, now, nanoTime, _) -> change.shown(place, now, nanoTime, due));
    }

    @FunctionalInterface
    interface Change {

        void shown(String place, long sequence, long nanoTime, long due);
    }

    String building() {
        return dashboard.building();
    }

    Screen screen() {
        return screen;
    }

    /** Connections that were refused or lost. */
    int retries() {
        return retries.get();
    }

    synchronized void leave() {
        away = true;
        if (watcher != null) {
            watcher.abort();
        }
    }

    synchronized void comeBack() {
        due = System.nanoTime();
        away = false;
        open();
    }

    private synchronized void open() {
        if (!away) {
            has(dashboard.watch(watching, screen.cursor(), screen));
        }
    }

    /** The connection that it has now. */
    synchronized void has(Watcher now) {
        watcher = now;
        var _ = now.ended().thenAccept(_ -> ended(now));
    }

    private synchronized void ended(Watcher gone) {
        if (!away && gone == watcher) {
            retries.incrementAndGet();
            SOON.execute(this::open);
        }
    }
}
