package com.northwind.gateway.validation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** An answer as a caller got it. */
final class Answer {

    private final int status;
    private final @Nullable MediaType type;
    private final byte[] body;

    Answer(int status, @Nullable MediaType type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** Null if the answer does not say. */
    @Nullable MediaType type() {
        return type;
    }

    /** Empty if there is none. */
    byte[] body() {
        return body;
    }
}
