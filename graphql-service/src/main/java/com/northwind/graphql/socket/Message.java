package com.northwind.graphql.socket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of graphql-transport-ws that the server says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(String type, @Nullable String id, @Nullable Object payload) {

    static Message acknowledged() {
        return new Message("connection_ack", null, null);
    }

    static Message ping() {
        return new Message("ping", null, null);
    }

    static Message pong(@Nullable Map<String, ?> payload) {
        return new Message("pong", null, payload);
    }

    static Message next(String id, Map<String, Object> result) {
        return new Message("next", id, result);
    }

    static Message error(String id, List<?> errors) {
        return new Message("error", id, errors);
    }

    static Message complete(String id) {
        return new Message("complete", id, null);
    }

    /** Whether nothing more is said under this id, so that the client may use it for something else. */
    boolean frees() {
        return type.equals("error") || type.equals("complete");
    }
}
