package com.northwind.gateway.validation;

import com.northwind.gateway.contract.Body;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.problem.Problems;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Holds a request to the operation that it is. A body is read only where the contract has one, and only so far. */
public final class RequestValidation implements WebFilter {

    private static final int MAX_BODY = 1_048_576;
    private static final int MAX_VIOLATIONS = 20;

    private final Problems problems;

    public RequestValidation(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Operation.of(exchange)
                .map(operation -> filter(operation, exchange, chain))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Mono<Void> filter(Operation operation, ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        List<Violation> violations = ParameterRules.violations(operation, exchange.getRequest());
        Body body = operation.body();
        if (headers.getContentLength() > MAX_BODY) {
            return Mono.error(new DataBufferLimitException("The body is said to be too large"));
        }
        if (body == null) {
            boolean hasBody = headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
            return decide(
                    hasBody ? and(violations, List.of(new Violation("body", "is not expected"))) : violations,
                    exchange,
                    chain);
        }
        return BufferedRequest.of(exchange.getRequest(), MAX_BODY)
                .flatMap(request -> decide(
                        and(violations, BodyRules.violations(body, headers.getContentType(), request.bytes())),
                        exchange.mutate().request(request).build(),
                        chain));
    }

    private Mono<Void> decide(List<Violation> violations, ServerWebExchange exchange, WebFilterChain chain) {
        if (violations.isEmpty()) {
            return chain.filter(exchange);
        }
        List<Violation> told = violations.stream().limit(MAX_VIOLATIONS).toList();
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                told.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        problem.setProperty("errors", told);
        return problems.write(exchange, problem);
    }

    private static List<Violation> and(List<Violation> some, List<Violation> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
