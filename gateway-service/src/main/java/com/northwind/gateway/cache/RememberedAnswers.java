package com.northwind.gateway.cache;

import com.northwind.gateway.access.Callers;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Policies.Caching;
import com.northwind.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers what the contract calls cacheable from what is remembered, and remembers what it has to ask for. It comes after
 * everything that decides whether the caller is answered at all, so nobody is answered from here who would not be.
 */
public final class RememberedAnswers implements WebFilter {

    /** Who steers between versions of a service wants to hear that version. */
    private static final String STEERING = "X-Northwind-Canary";

    private final Memory memory;

    public RememberedAnswers(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Question question = question(exchange);
        return question == null
                ? chain.filter(exchange)
                : Mono.defer(() -> new Asking(memory, question, exchange, chain).answer());
    }

    /** Null for what is not answered from here. */
    private static @Nullable Question question(ServerWebExchange exchange) {
        Operation operation = Operation.of(exchange).orElse(null);
        Caller caller = Callers.of(exchange).orElse(null);
        if (operation == null
                || caller == null
                || !operation.method().equals(HttpMethod.GET)
                || exchange.getRequest().getHeaders().containsHeader(STEERING)) {
            return null;
        }
        Caching caching = operation.policies().caching();
        return caching == null ? null : Question.of(caller, operation, caching, exchange.getRequest());
    }
}
