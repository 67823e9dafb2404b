package com.northwind.ingest.reading.web;

import com.northwind.ingest.reading.NoBatch;
import com.northwind.ingest.reading.QueueFull;
import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The failures of a whole batch in the words of its contract. */
@RestControllerAdvice(assignableTypes = ReadingController.class)
class ReadingProblems {

    private static final String WHILE_FULL_SECONDS = "5";

    @ExceptionHandler
    ProblemDetail noBatch(NoBatch failure) {
        return Problems.of(HttpStatus.BAD_REQUEST, "invalid-request", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooMany(NoBatch.TooMany failure) {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "batch-too-large", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(ReadingController.BatchTooLarge failure) {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "batch-too-large", "A batch has at most 256 KiB");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyOfOne(Allowance.TooMany failure) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(failure.waitSeconds()))
                .body(Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-readings", failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> full(QueueFull failure) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, WHILE_FULL_SECONDS)
                .body(
                        Problems.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "too-many-readings",
                                "Too many readings of all lockers wait; no reading was accepted, please send the batch again later"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(QueueUnavailable failure) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "No reading was accepted; please send the batch again shortly"));
    }
}
