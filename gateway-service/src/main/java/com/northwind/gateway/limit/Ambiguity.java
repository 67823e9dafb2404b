package com.northwind.gateway.limit;

import com.northwind.gateway.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses what two parties could read differently: who says twice who they are, or how long a body is, means to be understood
 * in one way here and in another one behind. Bodies come as they are, because a small one may unpack to anything.
 */
public final class Ambiguity implements WebFilter {

    private static final List<String> SINGLE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.HOST,
            "Idempotency-Key",
            HttpHeaders.TRANSFER_ENCODING,
            "X-Api-Key");

    private final Problems problems;
    private final long maxBody;

    public Ambiguity(Problems problems, LimitProperties limits) {
        this.problems = problems;
        this.maxBody = limits.body().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ProblemDetail problem = problem(exchange.getRequest().getHeaders());
        return problem == null ? chain.filter(exchange) : problems.write(exchange, problem);
    }

    private @Nullable ProblemDetail problem(HttpHeaders headers) {
        for (String name : SINGLE) {
            if (headers.getOrEmpty(name).size() > 1) {
                return invalid(name + " is there more than once");
            }
        }
        String encoding = headers.getFirst(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
            return invalid("Transfer-Encoding is something else than chunked");
        }
        if (encoding != null && headers.containsHeader(HttpHeaders.CONTENT_LENGTH)) {
            return invalid("Transfer-Encoding and Content-Length contradict each other");
        }
        if (headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(it -> !it.equalsIgnoreCase("identity"))) {
            return Problems.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Bodies are accepted as they are only");
        }
        return headers.getContentLength() > maxBody
                ? Problems.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "The body is larger than accepted")
                : null;
    }

    private static ProblemDetail invalid(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, "invalid-request", detail);
    }
}
