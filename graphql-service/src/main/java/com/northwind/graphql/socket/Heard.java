package com.northwind.graphql.socket;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of graphql-transport-ws that a client said. */
record Heard(
        @Nullable String type,
        @Nullable String id,
        @Nullable Map<String, Object> payload) {

    static final Heard NONSENSE = new Heard(null, null, null);

    Map<String, Object> content() {
        return payload == null ? Map.of() : payload;
    }
}
