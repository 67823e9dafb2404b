package com.northwind.graphql.failure;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import java.util.stream.Stream;

/** What callers can tell errors apart by: {@code extensions.code}. Names never change their meaning. */
public enum ErrorCode implements ErrorClassification {
    /** There is no valid token, or it has expired. */
    UNAUTHENTICATED,
    /** The caller is not in the group that may do this. */
    FORBIDDEN,
    /** There is no such thing, as far as this caller may know. */
    NOT_FOUND,
    /** The document, a variable or an argument is not what the schema says. */
    BAD_REQUEST,
    /** More is open at once than the caller may have. */
    TOO_MANY,
    /** A mutation came by GET. */
    METHOD_NOT_ALLOWED,
    /** The request asks for more than one may; {@code extensions} say for how much. */
    TOO_COMPLEX,
    /** There is no registered document of this id. */
    DOCUMENT_UNKNOWN,
    /** The caller may send ids of registered documents only, and sent a text. */
    DOCUMENT_REQUIRED,
    /** The idempotency key was used for something else. */
    IDEMPOTENCY_KEY_REUSED,
    /** Something behind the graph does not answer; the same call may be made again. */
    UNAVAILABLE,
    /** It took too long and was stopped. What an act came to is told by the same call with the same idempotency key. */
    TIMEOUT,
    /** A fault of ours. */
    INTERNAL;

    /** Where an error says what it is. */
    static final String EXTENSION = "code";

    /** What an answer's error is. */
    public static ErrorCode of(GraphQLError error) {
        Object code =
                error.getExtensions() == null ? null : error.getExtensions().get(EXTENSION);
        return Stream.of(values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElse(INTERNAL);
    }
}
