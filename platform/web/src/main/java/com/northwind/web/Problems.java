package com.northwind.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** RFC 9457 problems with our relative type URIs, {@code /problems/<slug>}. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatusCode status, String slug, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        return problem;
    }

    /** That a part of a request is wrong, naming it. */
    public static ProblemDetail of(InvalidField fault) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, "invalid-request", fault.getMessage());
        problem.setProperty("errors", List.of(Map.of("field", fault.field(), "rule", fault.rule())));
        return problem;
    }

    /** The value of {@code Retry-After}: whole seconds, not too few, and at least one. */
    public static String retryAfter(Duration left) {
        return Long.toString(Math.max(1, left.plusMillis(999).toSeconds()));
    }

    public static ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String slug, String detail) {
        return ResponseEntity.of(of(status, slug, detail)).build();
    }
}
