package com.northwind.gateway.validation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a request is wrong, and how.
 *
 * @param field the name of a parameter, or a JSON Pointer into the body; {@code body} for the body as a whole
 * @param pointer the JSON Pointer alone; null for what is not in the body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Violation(String field, @Nullable String pointer, String rule) {

    private static final int MAX_NAME = 100;

    /** What callers named themselves is told back to them only so far. */
    Violation {
        field = field.length() > MAX_NAME ? field.substring(0, MAX_NAME) : field;
        pointer = pointer != null && pointer.length() > MAX_NAME ? pointer.substring(0, MAX_NAME) : pointer;
    }

    Violation(String field, String rule) {
        this(field, null, rule);
    }

    static Violation inBody(String pointer, String rule) {
        return new Violation(pointer.isEmpty() ? "body" : pointer, pointer, rule);
    }

    @Override
    public String toString() {
        return field + " " + rule;
    }
}
