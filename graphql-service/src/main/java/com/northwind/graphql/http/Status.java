package com.northwind.graphql.http;

import com.northwind.graphql.failure.ErrorCode;
import graphql.ErrorType;
import graphql.GraphQLError;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;

/** The status of an answer: 200 for whatever was executed, and for what was not, why. */
final class Status {

    private Status() {}

    /**
     * As the draft of GraphQL over HTTP has it. Clients that know only {@code application/json} take another status for
     * a broken line, so to them a document that does not fit is 200, as it has always been.
     */
    static HttpStatus of(WebGraphQlResponse response, AnswerType type) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (response.getExecutionResult().isDataPresent() || errors.isEmpty()) {
            return HttpStatus.OK;
        }
        GraphQLError error = errors.getFirst();
        return switch (ErrorCode.of(error)) {
            case BAD_REQUEST, TOO_COMPLEX -> type == AnswerType.JSON ? HttpStatus.OK : misfit(error);
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN, DOCUMENT_REQUIRED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND, DOCUMENT_UNKNOWN -> HttpStatus.NOT_FOUND;
            case IDEMPOTENCY_KEY_REUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static HttpStatus misfit(GraphQLError error) {
        return error.getErrorType() == ErrorType.InvalidSyntax
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
