package com.northwind.invoices.partner.web;

import com.northwind.invoices.partner.UnknownPartner;
import com.northwind.web.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said where a path names a partner. */
@RestControllerAdvice
@Order(0)
class PartnerProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownPartner failure) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-partner", failure.getMessage());
    }
}
