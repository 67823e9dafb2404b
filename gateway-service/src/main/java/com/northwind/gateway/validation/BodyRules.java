package com.northwind.gateway.validation;

import com.networknt.schema.Schema;
import com.northwind.gateway.contract.Body;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A body is of a media type that the contract lists, and of that type's schema. */
final class BodyRules {

    private static final JsonMapper JSON = JsonMapper.shared();

    private BodyRules() {}

    static List<Violation> violations(Body body, @Nullable MediaType type, byte[] bytes) {
        if (bytes.length == 0) {
            return body.required() ? List.of(new Violation("body", "is missing")) : List.of();
        }
        return schema(body, type)
                .map(schema -> violations(schema, bytes))
                .orElseGet(() -> List.of(new Violation(
                        "Content-Type", "is none of " + body.content().keySet())));
    }

    private static Optional<Schema> schema(Body body, @Nullable MediaType type) {
        return body.content().entrySet().stream()
                .filter(entry -> type != null && entry.getKey().equalsTypeAndSubtype(type))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<Violation> violations(Schema schema, byte[] bytes) {
        try {
            return schema.validate(JSON.readTree(bytes)).stream()
                    .map(error -> new Violation(error.getInstanceLocation().toString(), error.getMessage()))
                    .toList();
        } catch (JacksonException notJson) {
            return List.of(new Violation("body", "is not JSON"));
        }
    }
}
