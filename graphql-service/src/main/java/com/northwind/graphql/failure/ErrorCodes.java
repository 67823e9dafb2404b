package com.northwind.graphql.failure;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives every error a code and the id of its request. The engine's own errors have none: a document it does not understand
 * is the caller's, the rest is ours.
 */
@Component
@Order(0)
class ErrorCodes implements WebGraphQlInterceptor {

    /** How the engine classifies questions about the schema that no tool would ask. */
    private static final String BAD_FAITH = "BadFaithIntrospection";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String id = RequestId.of(request.getHeaders(), request.getId());
        return chain.next(request).map(response -> told(response, id));
    }

    private static WebGraphQlResponse told(WebGraphQlResponse response, String id) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return switch (response.getData()) {
            case Publisher<?> events -> response.transform(builder -> builder.data(told(events, id)));
            case null, default ->
                errors.isEmpty() ? response : response.transform(builder -> builder.errors(told(errors, id)));
        };
    }

    private static Flux<ExecutionResult> told(Publisher<?> events, String id) {
        return Flux.from(events)
                .cast(ExecutionResult.class)
                .map(event -> event.getErrors().isEmpty()
                        ? event
                        : event.transform(builder -> builder.errors(told(event.getErrors(), id))))
                .onErrorMap(
                        SubscriptionPublisherException.class,
                        failure -> new SubscriptionPublisherException(told(failure.getErrors(), id), failure));
    }

    private static List<GraphQLError> told(List<GraphQLError> errors, String id) {
        return errors.stream().map(error -> told(error, id)).toList();
    }

    /** The error with everything that there is to say of it. */
    static GraphQLError told(GraphQLError error, String id) {
        Map<String, Object> extensions = new HashMap<>();
        extensions.put(ErrorCode.EXTENSION, code(error.getErrorType()).name());
        extensions.putAll(Optional.ofNullable(error.getExtensions()).orElse(Map.of()));
        extensions.put(RequestId.EXTENSION, id);
        GraphqlErrorBuilder<?> told = GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .errorType(error.getErrorType())
                .extensions(extensions);
        if (error.getLocations() != null) {
            told.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            told.path(error.getPath());
        }
        return told.build();
    }

    private static ErrorCode code(ErrorClassification type) {
        return switch (type) {
            case ErrorCode known -> known;
            case ErrorType.InvalidSyntax,
                    ErrorType.ValidationError,
                    ErrorType.OperationNotSupported,
                    ErrorType.ExecutionAborted -> ErrorCode.BAD_REQUEST;
            case ErrorType.DataFetchingException, ErrorType.NullValueInNonNullableField -> ErrorCode.INTERNAL;
            default -> BAD_FAITH.equals(String.valueOf(type)) ? ErrorCode.TOO_COMPLEX : ErrorCode.INTERNAL;
        };
    }
}
