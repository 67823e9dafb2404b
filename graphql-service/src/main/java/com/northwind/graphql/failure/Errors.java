package com.northwind.graphql.failure;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import software.amazon.awssdk.core.exception.SdkException;

/** Failures in the words of the contract. What nobody planned is logged and told as nothing but {@code INTERNAL}. */
final class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private Errors() {}

    static GraphQLError of(Throwable failure, GraphqlErrorBuilder<?> error) {
        Refusal refusal = refusal(failure);
        Map<String, Object> extensions = new HashMap<>(refusal.details());
        extensions.put(ErrorCode.EXTENSION, refusal.code().name());
        return error.errorType(refusal.code())
                .message("%s", refusal.getMessage())
                .extensions(extensions)
                .build();
    }

    private static Refusal refusal(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case Malformed request -> Refusal.badRequest(request.detail());
            case CompletionException wrapped when wrapped.getCause() != null -> refusal(wrapped.getCause());
            case SdkException neighbour -> Passing.is(neighbour) ? unavailable(neighbour) : unexpected(neighbour);
            case TimeoutException silent -> unavailable(silent);
            case CancellationException waiting -> unavailable(waiting);
            case AccessDeniedException _ -> Refusal.forbidden();
            case AuthenticationException _ -> Refusal.unauthenticated();
            case BindException _ -> Refusal.badRequest("An argument does not fit");
            default -> unexpected(failure);
        };
    }

    private static Refusal unavailable(Exception failure) {
        log.warn("A neighbour did not answer: {}", failure.getMessage());
        return Refusal.unavailable(failure);
    }

    private static Refusal unexpected(Throwable failure) {
        log.error("Unexpected failure", failure);
        return Refusal.internal(failure);
    }
}
