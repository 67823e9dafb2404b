package com.northwind.web;

import com.northwind.table.TableBusy;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import software.amazon.awssdk.core.exception.SdkException;

/** What a caller hears when the table, a queue or the ledger cannot do what was asked. */
@RestControllerAdvice
@Order(0)
class TableFailures {

    private static final Logger log = LoggerFactory.getLogger(TableFailures.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> silent(SdkException failure) {
        log.warn("A neighbour did not answer: {}", failure.getMessage());
        return unavailable();
    }

    /**
     * The SDK's limits cancel whoever waits for a free connection, and the HTTP client's exception for that passes through
     * the SDK as it is. No interceptor may make another one of it.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> cancelled(CancellationException failure) {
        log.warn("No connection to a neighbour was free in time");
        return unavailable();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(ChangedMeanwhile failure) {
        return inProgress();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(TableBusy failure) {
        return inProgress();
    }

    private static ResponseEntity<ProblemDetail> inProgress() {
        return retry(Problems.of(HttpStatus.CONFLICT, "in-progress", "The same thing is being done at this moment"));
    }

    @ExceptionHandler
    ProblemDetail reused(KeyReused failure) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", failure.getMessage());
    }

    private static ResponseEntity<ProblemDetail> unavailable() {
        return retry(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Please try again shortly"));
    }

    private static ResponseEntity<ProblemDetail> retry(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem);
    }
}
