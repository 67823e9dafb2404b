package com.northwind.graphql.failure;

import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What a request is known by: in its header, in that of its answer, in the access line and in every error. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    static final String EXTENSION = "requestId";

    private RequestId() {}

    /** What a request, or the handshake of a socket, is known by; the other where nobody named it. */
    public static String of(HttpHeaders headers, String otherwise) {
        return Optional.ofNullable(headers.getFirst(HEADER)).orElse(otherwise);
    }
}
