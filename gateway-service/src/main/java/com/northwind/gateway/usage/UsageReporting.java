package com.northwind.gateway.usage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells usage every other second, and what is left when the last request is answered. */
@Component
class UsageReporting implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(UsageReporting.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 3;

    /** Stops after the server, which then has answered all it had begun. */
    private static final int AFTER_REQUESTS = DEFAULT_PHASE - 4_096;

    private final UsageReports reports;
    private @Nullable ScheduledExecutorService timer;

    UsageReporting(UsageReports reports) {
        this.reports = reports;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("usage").factory());
        timer = started;
        var _ = started.scheduleWithFixedDelay(this::tell, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (reports.tell()) {
                return;
            }
        }
        log.error("Usage of the last seconds could not be told");
    }

    /** An unexpected failure must not end all reports to come. */
    private void tell() {
        try {
            reports.tell();
        } catch (RuntimeException failure) {
            log.error("Usage could not be told", failure);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return AFTER_REQUESTS;
    }
}
