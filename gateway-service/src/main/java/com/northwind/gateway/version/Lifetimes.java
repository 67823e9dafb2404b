package com.northwind.gateway.version;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Policies.Deprecation;
import com.northwind.gateway.problem.Problems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Says on every answer of a deprecated operation since when it is that (RFC 9745), when it ends (RFC 8594) and what takes
 * over; and when that day has come, that it is gone. Whoever calls learns it before who they are is looked at.
 */
public final class Lifetimes implements WebFilter {

    private final Clock clock;
    private final Problems problems;

    public Lifetimes(Clock clock, Problems problems) {
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Operation operation = Operation.of(exchange).orElse(null);
        Deprecation deprecation =
                operation == null ? null : operation.policies().deprecation();
        if (operation == null || deprecation == null) {
            return chain.filter(exchange);
        }
        String successor = Successor.path(
                deprecation.successor(),
                operation,
                exchange.getRequest().getPath().pathWithinApplication());
        say(deprecation, successor, exchange.getResponse().getHeaders());
        return clock.instant().isBefore(start(deprecation.sunset()))
                ? chain.filter(exchange)
                : problems.write(
                        exchange, Problems.of(HttpStatus.GONE, "gone", "This version has ended; see the header Link"));
    }

    private static void say(Deprecation deprecation, String successor, HttpHeaders headers) {
        headers.set("Deprecation", "@" + start(deprecation.since()).getEpochSecond());
        headers.setInstant("Sunset", start(deprecation.sunset()));
        headers.add(HttpHeaders.LINK, "<%s>; rel=\"successor-version\"".formatted(successor));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
