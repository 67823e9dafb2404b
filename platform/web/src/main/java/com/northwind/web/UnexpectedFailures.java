package com.northwind.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Standard problems for Spring's own failures, naming the field; an opaque 500 for everything nobody planned. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedFailures extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedFailures.class);

    /** Not ours to answer: Spring Security turns these into 401 and 403. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException failure) {
        throw failure;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidField failure) {
        return Problems.of(failure);
    }

    @ExceptionHandler(RuntimeException.class)
    ProblemDetail unexpected(RuntimeException failure) {
        log.error("Unexpected failure", failure);
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "The trace of this request says more");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldFault> faults = faults(failure);
        ProblemDetail problem = faults.isEmpty()
                ? Problems.of(status, slug(status), null)
                : Problems.of(
                        status,
                        "invalid-request",
                        faults.stream().map(FieldFault::toString).collect(Collectors.joining("; ")));
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    private static String slug(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null
                ? "failed"
                : known.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static List<FieldFault> faults(Exception failure) {
        return switch (failure) {
            case MethodArgumentNotValidException invalid ->
                invalid.getFieldErrors().stream()
                        .map(error -> new FieldFault(error.getField(), String.valueOf(error.getDefaultMessage())))
                        .toList();
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new FieldFault(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage()))))
                        .toList();
            case MethodArgumentTypeMismatchException mismatch ->
                List.of(new FieldFault(mismatch.getName(), "has another shape"));
            case TypeMismatchException mismatch ->
                List.of(new FieldFault(String.valueOf(mismatch.getPropertyName()), "has another shape"));
            case MissingRequestHeaderException missing ->
                List.of(new FieldFault(missing.getHeaderName(), "is missing"));
            case MissingServletRequestParameterException missing ->
                List.of(new FieldFault(missing.getParameterName(), "is missing"));
            case ServletRequestBindingException binding -> List.of(new FieldFault("request", "lacks a part"));
            case HttpMessageNotReadableException unreadable -> List.of(unreadable(unreadable));
            default -> List.of();
        };
    }

    private static FieldFault unreadable(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            return new FieldFault(
                    json.getPath().stream()
                            .flatMap(step -> step.getPropertyName() == null
                                    ? Stream.of("[" + step.getIndex() + "]")
                                    : Stream.of(step.getPropertyName()))
                            .collect(Collectors.joining(".")),
                    "has another shape");
        }
        return new FieldFault("body", "is not readable JSON of the expected shape");
    }

    /** Which part of a request is wrong, and how. */
    record FieldFault(String field, String rule) {

        @Override
        public String toString() {
            return field + " " + rule;
        }
    }
}
