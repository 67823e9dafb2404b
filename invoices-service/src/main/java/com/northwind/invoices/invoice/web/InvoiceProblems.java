package com.northwind.invoices.invoice.web;

import com.northwind.invoices.invoice.UnknownCursor;
import com.northwind.invoices.invoice.UnknownInvoice;
import com.northwind.web.InvalidField;
import com.northwind.web.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The failures of this feature in the words of its contract. */
@RestControllerAdvice
@Order(0)
class InvoiceProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownInvoice failure) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-invoice", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownCursor failure) {
        return Problems.of(new InvalidField("cursor", "is not a cursor of this list"));
    }
}
