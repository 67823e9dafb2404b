package com.northwind.gateway.mirror;

import com.northwind.gateway.loop.EventLoops;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Sends copies, a few at a time, and compares only how they were answered. */
@Component
final class Mirror {

    private static final int MAX_IN_FLIGHT = 16;
    private static final int MAX_CONNECT_MILLIS = 500;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Semaphore free = new Semaphore(MAX_IN_FLIGHT);
    private final HttpClient http;
    private final MeterRegistry meters;

    Mirror(EventLoops loops, MeterRegistry meters) {
        this.http = HttpClient.create(ConnectionProvider.create("mirror", MAX_IN_FLIGHT))
                .runOn(loops.resources())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, MAX_CONNECT_MILLIS)
                .responseTimeout(LIMIT);
        this.meters = meters;
    }

    /** Returns at once. A copy for which there is no room is not sent. */
    void send(String route, URI url, HttpHeaders headers, int answered) {
        if (!free.tryAcquire()) {
            count(route, "skipped");
            return;
        }
        http.headers(copy -> headers.forEach(copy::add))
                .get()
                .uri(url)
                .response((response, body) -> Mono.just(response.status().code()))
                .single()
                .timeout(LIMIT)
                .doFinally(end -> free.release())
                .subscribe(
                        status -> count(route, status == answered ? "same" : "different"),
                        failure -> count(route, "failed"));
    }

    private void count(String route, String outcome) {
        meters.counter("northwind.mirror.copies", "route", route, "outcome", outcome)
                .increment();
    }
}
