package com.northwind.gateway.validation;

import com.networknt.schema.Schema;
import com.northwind.gateway.contract.Body;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Holds a request to the operation that it is. A body is read only where the contract has one, and only so far. */
public final class RequestValidation implements WebFilter {

    private static final int MAX_BODY = 10 * 1_048_576;
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
        if (headers.getContentLength() > MAX_BODY) {
            return Mono.error(new DataBufferLimitException("The body is said to be too large"));
        }
        List<Violation> violations = ParameterRules.violations(operation, exchange.getRequest());
        try {
            if (!AcceptRule.isMet(operation.responses().produced(), headers.getAccept())) {
                return problems.write(exchange, notAcceptable(operation));
            }
        } catch (InvalidMediaTypeException odd) {
            violations = and(violations, List.of(new Violation(HttpHeaders.ACCEPT, "cannot be read")));
        }
        Body body = operation.body();
        return body == null || (!body.required() && !isThere(headers))
                ? withoutBody(violations, exchange, chain)
                : withBody(body, violations, exchange, chain);
    }

    private Mono<Void> withoutBody(List<Violation> violations, ServerWebExchange exchange, WebFilterChain chain) {
        List<Violation> all = isThere(exchange.getRequest().getHeaders())
                ? and(violations, List.of(Violation.inBody("", "is not expected")))
                : violations;
        return decide(all, exchange, chain);
    }

    private Mono<Void> withBody(
            Body body, List<Violation> violations, ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (!isThere(headers)) {
            return decide(and(violations, List.of(Violation.inBody("", "is missing"))), exchange, chain);
        }
        Optional<Schema> schema = schema(body, headers);
        if (schema.isEmpty()) {
            return problems.write(exchange, unsupported(body));
        }
        return BufferedRequest.of(exchange.getRequest(), MAX_BODY)
                .flatMap(request -> decide(
                        and(violations, BodyRules.violations(body, schema.get(), request.bytes())),
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

    private static boolean isThere(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static Optional<Schema> schema(Body body, HttpHeaders headers) {
        try {
            return body.schema(headers.getContentType());
        } catch (InvalidMediaTypeException odd) {
            return Optional.empty();
        }
    }

    private static ProblemDetail unsupported(Body body) {
        return Problems.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "The body may be in any of " + body.content().keySet());
    }

    private static ProblemDetail notAcceptable(Operation operation) {
        return Problems.of(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "The answer can be in any of " + operation.responses().produced());
    }

    private static List<Violation> and(List<Violation> some, List<Violation> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
