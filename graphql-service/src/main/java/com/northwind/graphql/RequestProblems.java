package com.northwind.graphql;

import com.northwind.graphql.failure.Malformed;
import com.northwind.graphql.failure.RequestId;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Problems for requests that never reach the graph. Without the texts of causes; what nobody planned is logged. */
@Component
@Order(-2)
class RequestProblems implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(RequestProblems.class);

    private final JsonMapper json;

    RequestProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        ProblemDetail problem = problem(failure);
        problem.setProperty("requestId", response.getHeaders().getFirst(RequestId.HEADER));
        response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
        if (failure instanceof ErrorResponse known) {
            response.getHeaders().putAll(known.getHeaders());
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }

    private static ProblemDetail problem(Throwable failure) {
        if (isCausedBy(DataBufferLimitException.class, failure)) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The request is too large");
        }
        return switch (failure) {
            case Malformed request ->
                problem(HttpStatusCode.valueOf(request.status()), "invalid-request", request.detail());
            case ErrorResponse known ->
                problem(known.getStatusCode(), "invalid-request", detail(known.getStatusCode()));
            default -> unexpected(failure);
        };
    }

    private static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 405 -> "The method must be GET or POST";
            case 406 -> "The answer is application/graphql-response+json, application/json or text/event-stream";
            case 415 -> "The body must be application/json";
            default -> "The request is not one this service knows";
        };
    }

    private static ProblemDetail unexpected(Throwable failure) {
        log.error("Unexpected failure", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "See the trace of this request");
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, Throwable failure) {
        return type.isInstance(failure) || (failure.getCause() != null && isCausedBy(type, failure.getCause()));
    }

    private static ProblemDetail problem(HttpStatusCode status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        return problem;
    }
}
