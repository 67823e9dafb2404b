package com.northwind.gateway.upstream;

import com.northwind.gateway.problem.Problems;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** No byte of an answer came: the service is away, hung up, or took longer than it may. */
final class Unanswered extends ErrorResponseException {

    private Unanswered(HttpStatus status, String slug, String detail, Exception cause) {
        super(status, Problems.of(status, slug, detail), cause);
    }

    static Unanswered away(IOException cause) {
        return new Unanswered(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Please try again shortly", cause);
    }

    static Unanswered late(TimeoutException cause) {
        return new Unanswered(HttpStatus.GATEWAY_TIMEOUT, "timeout", "There was no answer in time", cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(getCause());
    }
}
