package com.northwind.gateway.contract;

import com.northwind.gateway.problem.Problems;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets through what a contract knows, and says of everything else that it is not there. */
public final class KnownOperations implements WebFilter {

    private final Contract contract;
    private final Problems problems;

    public KnownOperations(Contract contract, Problems problems) {
        this.contract = contract;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        PathContainer path = request.getPath().pathWithinApplication();
        if (request.getMethod().equals(HttpMethod.GET) && path.value().equals(Contract.PATH)) {
            return chain.filter(exchange);
        }
        return switch (contract.match(request.getMethod(), path)) {
            case Match.Known(Operation operation) -> {
                operation.noteIn(exchange);
                yield chain.filter(exchange);
            }
            case Match.WrongMethod(var allowed) -> {
                exchange.getResponse().getHeaders().setAllow(allowed);
                yield problems.write(
                        exchange,
                        Problems.of(
                                HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "The header Allow says what is"));
            }
            case Match.Unknown() ->
                problems.write(exchange, Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here"));
        };
    }
}
