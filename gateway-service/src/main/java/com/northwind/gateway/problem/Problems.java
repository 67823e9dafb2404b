package com.northwind.gateway.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * RFC 9457 problems with our relative type URIs, {@code /problems/<slug>}. Their instance is {@code /requests/<id>}, with the
 * id by which the request is found in the log.
 */
@Component
public final class Problems {

    private static final String REQUEST_ID = "X-Request-Id";

    /** What a service may have said of an answer that then did not come. */
    private static final List<String> OF_ANOTHER = List.of(
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.ETAG,
            HttpHeaders.EXPIRES,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.PRAGMA);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    public static ProblemDetail of(HttpStatusCode status, String slug, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        return problem;
    }

    /** Answers with the problem. The response must not have begun. */
    public Mono<Void> write(ServerWebExchange exchange, ProblemDetail problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setRawStatusCode(problem.getStatus());
        HttpHeaders headers = response.getHeaders();
        OF_ANOTHER.forEach(headers::remove);
        byte[] body = json(problem, headers.getFirst(REQUEST_ID));
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }

    /** The body of an answer to the request with this id. */
    public byte[] json(ProblemDetail problem, @Nullable String requestId) {
        if (requestId != null) {
            problem.setInstance(URI.create("/requests/" + requestId));
            problem.setProperty("requestId", requestId);
        }
        return json.writeValueAsBytes(problem);
    }
}
