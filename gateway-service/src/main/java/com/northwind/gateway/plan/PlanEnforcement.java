package com.northwind.gateway.plan;

import com.northwind.gateway.access.Callers;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.loop.RequestLoop;
import com.northwind.gateway.problem.Problems;
import com.northwind.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Holds a caller to its plan, and tells in every answer what is left of it. */
public final class PlanEnforcement implements WebFilter {

    private final Plans plans;
    private final Problems problems;

    public PlanEnforcement(Plans plans, Problems problems) {
        this.plans = plans;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        @Nullable Operation operation = Operation.of(exchange).orElse(null);
        @Nullable Caller caller = Callers.of(exchange).orElse(null);
        if (operation == null || caller == null) {
            return chain.filter(exchange);
        }
        return plans.decide(caller, operation, RequestLoop.of(exchange))
                .flatMap(verdict -> answer(verdict, exchange, chain));
    }

    private Mono<Void> answer(Verdict verdict, ServerWebExchange exchange, WebFilterChain chain) {
        return switch (verdict) {
            case Verdict.Allowed(Standing standing) -> {
                tell(standing, exchange.getResponse());
                yield chain.filter(exchange);
            }
            case Verdict.RateExceeded(Standing standing, long seconds) ->
                refuse(standing, seconds, "rate-exceeded", "The plan allows no more requests at this speed", exchange);
            case Verdict.QuotaExceeded(Standing standing, long seconds) ->
                refuse(standing, seconds, "quota-exceeded", "The plan allows no more requests until then", exchange);
            case Verdict.UnknownPartner() ->
                problems.write(
                        exchange,
                        Problems.of(HttpStatus.FORBIDDEN, "unknown-partner", "Nobody knows the partner of this token"));
        };
    }

    private Mono<Void> refuse(Standing standing, long seconds, String slug, String detail, ServerWebExchange exchange) {
        tell(standing, exchange.getResponse());
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        ProblemDetail problem = Problems.of(HttpStatus.TOO_MANY_REQUESTS, slug, detail);
        return problems.write(exchange, problem);
    }

    /** Last of all, so that no answer that was remembered for another request tells of that one. */
    private static void tell(Standing standing, ServerHttpResponse response) {
        response.beforeCommit(() -> {
            RateLimitFields.write(standing, response.getHeaders());
            return Mono.empty();
        });
    }
}
