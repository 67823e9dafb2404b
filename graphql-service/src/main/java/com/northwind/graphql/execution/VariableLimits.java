package com.northwind.graphql.execution;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.failure.Refusals;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refuses variables that are more than anybody needs, before they are looked at one by one. */
@Component
@Order(16)
class VariableLimits implements WebGraphQlInterceptor {

    private final ExecutionProperties limits;

    VariableLimits(ExecutionProperties limits) {
        this.limits = limits;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Refusal refusal = refusal(request.getVariables());
        return refusal == null ? chain.next(request) : Mono.just(Refusals.answer(request, refusal));
    }

    private @Nullable Refusal refusal(Map<String, ?> variables) {
        Deque<Level> open = new ArrayDeque<>(List.of(new Level(variables.values(), 1)));
        int values = 0;
        while (!open.isEmpty()) {
            Level level = open.pop();
            values += level.values().size();
            if (values > limits.values()) {
                return Refusal.tooComplex("values of variables", limits.values());
            }
            if (level.nesting() > limits.nesting()) {
                return Refusal.tooComplex("levels of variables", limits.nesting());
            }
            for (Object value : level.values()) {
                switch (value) {
                    case Map<?, ?> object -> open.push(new Level(object.values(), level.nesting() + 1));
                    case List<?> list -> open.push(new Level(list, level.nesting() + 1));
                    case null, default -> {}
                }
            }
        }
        return null;
    }

    private record Level(Collection<?> values, int nesting) {}
}
