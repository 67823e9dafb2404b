package com.northwind.graphql.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What is counted about sockets and event streams. */
@Component
class SocketMeters {

    private final MeterRegistry registry;
    private final Counter pongsMissed;
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final AtomicInteger eventStreams = new AtomicInteger();

    SocketMeters(MeterRegistry registry) {
        this.registry = registry;
        this.pongsMissed = Counter.builder("northwind.sockets.pongs.missed")
                .description("Pings that were not answered before the next")
                .register(registry);
        Gauge.builder("northwind.subscriptions.open", subscriptions, AtomicInteger::get)
                .description("Operations that are open on sockets")
                .register(registry);
        Gauge.builder("northwind.eventstreams.open", eventStreams, AtomicInteger::get)
                .description("Subscriptions over server-sent events")
                .register(registry);
    }

    void sockets(Collection<?> open) {
        Gauge.builder("northwind.sockets.open", open, Collection::size)
                .description("Sockets that are open")
                .register(registry);
    }

    AtomicInteger subscriptions() {
        return subscriptions;
    }

    AtomicInteger eventStreams() {
        return eventStreams;
    }

    void closed(Closing reason) {
        count("northwind.sockets.closed", "Sockets that this side closed", "reason", name(reason));
    }

    /** An operation or an event stream, not a whole socket. */
    void refused(String reason) {
        count("northwind.subscriptions.refused", "Operations and event streams that were refused", "reason", reason);
    }

    void renewed(boolean accepted) {
        count("northwind.sockets.renewals", "Tokens renewed on open sockets", "outcome", accepted ? "done" : "refused");
    }

    void pongMissed() {
        pongsMissed.increment();
    }

    private void count(String name, String description, String tag, String value) {
        Counter.builder(name)
                .description(description)
                .tag(tag, value)
                .register(registry)
                .increment();
    }

    private static String name(Closing reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
