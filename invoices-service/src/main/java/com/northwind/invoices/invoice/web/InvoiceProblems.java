package com.northwind.invoices.invoice.web;

import com.northwind.invoices.invoice.UnknownCursor;
import com.northwind.invoices.invoice.UnknownInvoice;
import com.northwind.web.Problems;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The failures of this feature in the words of its contract. */
@RestControllerAdvice(assignableTypes = InvoiceController.class)
@Order(0)
class InvoiceProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownInvoice failure) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-invoice", failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownCursor failure) {
        ProblemDetail problem =
                Problems.of(HttpStatus.BAD_REQUEST, "invalid-request", "after is not a cursor of this list");
        problem.setProperty("errors", List.of(Map.of("field", "after", "rule", "is not a cursor of this list")));
        return problem;
    }
}
