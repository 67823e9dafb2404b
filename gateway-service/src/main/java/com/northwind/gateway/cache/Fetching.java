package com.northwind.gateway.cache;

import com.northwind.gateway.cache.Flights.Flight;
import com.northwind.gateway.request.AccessLog;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The fetching of one answer from its service, for one request and for those that wait for the same. */
final class Fetching {

    private final Memory memory;
    private final Question question;
    private final ServerWebExchange exchange;
    private final @Nullable Flight flight;
    private final long moment;
    private Outcome outcome;
    private Duration lifetime = Duration.ZERO;

    /** For the leader of a flight, or without one for a request that goes alone. */
    Fetching(Memory memory, Question question, ServerWebExchange exchange, @Nullable Flight flight) {
        this.memory = memory;
        this.question = question;
        this.exchange = exchange;
        this.flight = flight;
        this.moment = flight == null ? memory.answers().moment(question) : flight.moment();
        this.outcome = flight == null ? Outcome.BYPASS : Outcome.MISS;
    }

    Mono<Void> through(WebFilterChain chain) {
        note(outcome);
        return Mono.defer(() -> chain.filter(exchange.mutate()
                        .request(whole(exchange.getRequest()))
                        .response(new HeldResponse(exchange.getResponse(), this, memory.newBody()))
                        .build()))
                .doOnSuccess(_ -> land(new Landing.Unkeepable()))
                .doFinally(_ -> {
                    land(new Landing.Abandoned());
                    memory.count(question, outcome);
                });
    }

    /** Whether the answer that begins like this is to be held back. If not, nothing more is told of it. */
    boolean begins(ServerHttpResponse response) {
        Optional<Duration> good = Keeping.lifetime(response, question.lifetime());
        if (good.isEmpty() || response.getHeaders().getContentLength() > memory.maxAnswer()) {
            passes();
            return false;
        }
        lifetime = good.get();
        return true;
    }

    /** It goes on as it comes. */
    void passes() {
        note(Outcome.BYPASS);
        land(new Landing.Unkeepable());
    }

    /** It is whole. Sets what the caller is told of it; whether the body is to follow. */
    boolean arrives(ServerHttpResponse response, byte[] body) {
        Answer answer =
                Answer.of(response.getHeaders(), body, moment, memory.answers().now(), lifetime);
        land(memory.answers().keep(question, answer) ? new Landing.Kept(answer) : new Landing.Abandoned());
        return Presentation.begin(response, answer, exchange.getRequest().getHeaders());
    }

    private void land(Landing landing) {
        if (flight != null) {
            flight.land(landing);
        }
    }

    private void note(Outcome now) {
        outcome = now;
        exchange.getAttributes().put(AccessLog.CACHE, now.inAccessLine());
    }

    /** Conditions are ours to decide, about validators of ours, and what is kept has no encoding. */
    private static ServerHttpRequest whole(ServerHttpRequest request) {
        return request.mutate()
                .headers(headers -> {
                    headers.remove(HttpHeaders.IF_NONE_MATCH);
                    headers.remove(HttpHeaders.IF_MODIFIED_SINCE);
                    headers.remove(HttpHeaders.RANGE);
                    headers.remove(HttpHeaders.ACCEPT_ENCODING);
                })
                .build();
    }
}
