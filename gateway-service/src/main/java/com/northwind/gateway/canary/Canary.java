package com.northwind.gateway.canary;

import com.northwind.gateway.canary.CanaryProperties.Target;
import com.northwind.gateway.canary.Tally.Sum;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trial of a new version on one route. Once it is stopped only a restart, with whatever is configured then, tries it again. */
final class Canary {

    private static final Logger log = LoggerFactory.getLogger(Canary.class);

    private final String route;
    private final Target target;
    private final Share share;
    private final Tally stable = new Tally();
    private final Tally canary = new Tally();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final MeterRegistry meters;
    private final Clock clock;

    Canary(String route, Target target, MeterRegistry meters, Clock clock) {
        this.route = route;
        this.target = target;
        this.share = new Share(target.percent());
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("northwind.canary.stopped", stopped, it -> it.get() ? 1 : 0)
                .description("1 once a canary was given up")
                .tag("route", route)
                .register(meters);
    }

    URI url() {
        return target.url();
    }

    boolean isStopped() {
        return stopped.get();
    }

    /** The arm of somebody who may not choose. */
    Arm of(String caller) {
        return !stopped.get() && share.has(caller) ? Arm.CANARY : Arm.STABLE;
    }

    void note(Arm arm, boolean failed) {
        Instant now = clock.instant();
        meters.counter(
                        "northwind.canary.calls",
                        "route",
                        route,
                        "arm",
                        arm.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        failed ? "failed" : "answered")
                .increment();
        (arm == Arm.CANARY ? canary : stable).add(failed, now);
        if (failed && arm == Arm.CANARY && !stopped.get()) {
            judge(canary.sum(now), stable.sum(now));
        }
    }

    private void judge(Sum tried, Sum known) {
        if (StopRule.isWorse(tried, known) && stopped.compareAndSet(false, true)) {
            log.error(
                    "The canary of {} is stopped: it failed in {} of {} calls, the stable version in {} of {}",
                    route,
                    tried.failures(),
                    tried.calls(),
                    known.failures(),
                    known.calls());
        }
    }
}
