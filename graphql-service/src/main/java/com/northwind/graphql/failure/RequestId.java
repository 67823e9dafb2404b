package com.northwind.graphql.failure;

/** What a request is known by: in its header, in that of its answer, in the access line and in every error. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    static final String EXTENSION = "requestId";

    private RequestId() {}
}
