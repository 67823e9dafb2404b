package com.northwind.gateway.cache;

import com.northwind.gateway.cache.Flights.Flight;
import com.northwind.gateway.cache.Landing.Abandoned;
import com.northwind.gateway.cache.Landing.Kept;
import com.northwind.gateway.cache.Landing.Unkeepable;
import com.northwind.gateway.request.AccessLog;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** One request on its way to its answer, which is remembered, on its way for another request, or the service's. */
final class Asking {

    private final Memory memory;
    private final Question question;
    private final ServerWebExchange exchange;
    private final WebFilterChain chain;
    private final long until;

    Asking(Memory memory, Question question, ServerWebExchange exchange, WebFilterChain chain) {
        this.memory = memory;
        this.question = question;
        this.exchange = exchange;
        this.chain = chain;
        this.until = memory.answers().now() + memory.patience().toNanos();
    }

    Mono<Void> answer() {
        if (!memory.answers().hears()) {
            return alone();
        }
        long moment = memory.answers().moment(question);
        return memory.answers().find(question).map(this::show).orElseGet(() -> join(moment));
    }

    private Mono<Void> join(long moment) {
        Flights.Seat seat = memory.flights().join(question.key(), moment);
        return seat.leads() ? lead(seat.flight()) : follow(seat.flight());
    }

    /** Looks again, because another flight may have landed between the first look and the start of this one. */
    private Mono<Void> lead(Flight flight) {
        return memory.answers()
                .find(question)
                .map(answer -> {
                    flight.land(new Kept(answer));
                    return show(answer);
                })
                .orElseGet(() -> new Fetching(memory, question, exchange, flight).through(chain));
    }

    private Mono<Void> follow(Flight flight) {
        Duration left = Duration.ofNanos(Math.max(1, until - memory.answers().now()));
        return flight.landing()
                .timeout(left, Mono.fromSupplier(() -> {
                    flight.land(new Unkeepable()); // nobody else needs to wait as long as this one has
                    return new Unkeepable();
                }))
                .flatMap(landing -> switch (landing) {
                    case Kept(Answer answer) -> show(answer);
                    case Unkeepable() -> alone();
                    case Abandoned() -> answer();
                });
    }

    private Mono<Void> alone() {
        return new Fetching(memory, question, exchange, null).through(chain);
    }

    private Mono<Void> show(Answer answer) {
        ServerHttpResponse response = exchange.getResponse();
        boolean bodyFollows =
                Presentation.begin(response, answer, exchange.getRequest().getHeaders());
        response.getHeaders()
                .set(
                        HttpHeaders.AGE,
                        Long.toString(answer.age(memory.answers().now()).toSeconds()));
        Outcome outcome = bodyFollows ? Outcome.HIT : Outcome.REVALIDATED;
        exchange.getAttributes().put(AccessLog.CACHE, outcome.inAccessLine());
        memory.count(question, outcome);
        return bodyFollows
                ? response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())))
                : response.setComplete();
    }
}
