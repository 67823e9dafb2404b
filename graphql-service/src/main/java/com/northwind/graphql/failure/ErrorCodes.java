package com.northwind.graphql.failure;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the engine's own errors a code too: a document it does not understand is the caller's, the rest is ours. */
@Component
@Order(0)
class ErrorCodes implements WebGraphQlInterceptor {

    private static final String CODE = "code";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(ErrorCodes::coded);
    }

    private static WebGraphQlResponse coded(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.stream().allMatch(ErrorCodes::isCoded)) {
            return response;
        }
        return response.transform(
                builder -> builder.errors(errors.stream().map(ErrorCodes::coded).toList()));
    }

    private static boolean isCoded(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey(CODE);
    }

    private static GraphQLError coded(GraphQLError error) {
        if (isCoded(error)) {
            return error;
        }
        Map<String, Object> extensions =
                new HashMap<>(Optional.ofNullable(error.getExtensions()).orElse(Map.of()));
        extensions.put(CODE, code(error.getErrorType()).name());
        GraphqlErrorBuilder<?> coded = GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .errorType(error.getErrorType())
                .extensions(extensions);
        if (error.getLocations() != null) {
            coded.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            coded.path(error.getPath());
        }
        return coded.build();
    }

    private static ErrorCode code(ErrorClassification type) {
        return type instanceof ErrorType known
                ? switch (known) {
                    case InvalidSyntax, ValidationError, OperationNotSupported, ExecutionAborted ->
                        ErrorCode.BAD_REQUEST;
                    case DataFetchingException, NullValueInNonNullableField -> ErrorCode.INTERNAL;
                }
                : ErrorCode.INTERNAL;
    }
}
