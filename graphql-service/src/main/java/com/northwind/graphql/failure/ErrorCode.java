package com.northwind.graphql.failure;

import graphql.ErrorClassification;

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
    /** The idempotency key was used for something else. */
    IDEMPOTENCY_KEY_REUSED,
    /** Something behind the graph does not answer; the same call may be made again. */
    UNAVAILABLE,
    /** A fault of ours. */
    INTERNAL
}
