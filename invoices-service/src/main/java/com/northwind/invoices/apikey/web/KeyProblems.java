package com.northwind.invoices.apikey.web;

import com.northwind.invoices.apikey.UnknownKey;
import com.northwind.web.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The failures of this feature in the words of its contract. */
@RestControllerAdvice
@Order(0)
class KeyProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownKey failure) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-api-key", failure.getMessage());
    }
}
