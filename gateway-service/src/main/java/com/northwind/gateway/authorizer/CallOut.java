package com.northwind.gateway.authorizer;

import com.northwind.gateway.access.Callers;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.problem.Problems;
import com.northwind.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Asks, where a contract says so, whether this caller may. Without a decision nobody passes. */
public final class CallOut implements WebFilter {

    private final Authorizers authorizers;
    private final Problems problems;

    public CallOut(Authorizers authorizers, Problems problems) {
        this.authorizers = authorizers;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Operation operation = Operation.of(exchange).orElse(null);
        String authorizer = operation == null ? null : operation.policies().authorizer();
        if (operation == null || authorizer == null) {
            return chain.filter(exchange);
        }
        Caller caller = Callers.of(exchange).orElseThrow(() -> new IllegalStateException("Scopes come first"));
        Question question = new Question(caller.subject(), caller.client(), caller.partner(), operation.id());
        return authorizers
                .decide(authorizer, question)
                .flatMap(decision -> decision.allow() ? chain.filter(exchange) : refuse(exchange));
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        return problems.write(
                exchange, Problems.of(HttpStatus.FORBIDDEN, "not-authorized", "This caller may not do this now"));
    }
}
