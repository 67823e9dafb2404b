package com.northwind.graphql;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
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
        response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }

    private static ProblemDetail problem(Throwable failure) {
        if (isCausedBy(DataBufferLimitException.class, failure)) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The request is too large");
        }
        if (isCausedBy(DecodingException.class, failure)) {
            return problem(HttpStatus.BAD_REQUEST, "invalid-request", "The body is not a GraphQL request in JSON");
        }
        if (failure instanceof ErrorResponse known) {
            return problem(known.getStatusCode(), "invalid-request", "The request is not one this service knows");
        }
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
