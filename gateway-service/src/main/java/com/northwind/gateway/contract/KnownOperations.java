package com.northwind.gateway.contract;

import com.northwind.gateway.problem.Problems;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
    private final Predicate<ServerWebExchange> elsewhere;
    private final Problems problems;

    /** Besides what is in the contract, what {@code elsewhere} knows is let through. */
    public KnownOperations(Contract contract, Predicate<ServerWebExchange> elsewhere, Problems problems) {
        this.contract = contract;
        this.elsewhere = elsewhere;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        PathContainer path = request.getPath().pathWithinApplication();
        if (Published.isAt(path.value())) {
            return Published.isAskedFor(exchange) ? chain.filter(exchange) : wrong(exchange, Published.METHODS);
        }
        if (elsewhere.test(exchange)) {
            return chain.filter(exchange);
        }
        return switch (contract.match(request.getMethod(), path)) {
            case Match.Known(Operation operation) -> {
                operation.noteIn(exchange);
                yield chain.filter(exchange);
            }
            case Match.WrongMethod(var allowed) -> wrong(exchange, allowed);
            case Match.Unknown() ->
                problems.write(exchange, Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here"));
        };
    }

    /** To ask what is allowed is always allowed; the contract says it to everybody anyway. */
    private Mono<Void> wrong(ServerWebExchange exchange, Set<HttpMethod> allowed) {
        Set<HttpMethod> told = new LinkedHashSet<>(new TreeSet<>(allowed));
        told.add(HttpMethod.OPTIONS);
        exchange.getResponse().getHeaders().setAllow(told);
        if (exchange.getRequest().getMethod().equals(HttpMethod.OPTIONS)) {
            exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
            return exchange.getResponse().setComplete();
        }
        return problems.write(
                exchange,
                Problems.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "The header Allow says what is"));
    }
}
