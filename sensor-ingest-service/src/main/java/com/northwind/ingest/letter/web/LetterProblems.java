package com.northwind.ingest.letter.web;

import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can be wrong with asking for letters. */
@RestControllerAdvice(assignableTypes = LetterController.class)
class LetterProblems {

    @ExceptionHandler
    ProblemDetail unknown(LetterController.UnknownLetter failure) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-letter", "There is no such dead letter");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(QueueUnavailable failure) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "The queue does not answer; what is left stays"));
    }
}
