package com.northwind.journey;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the clients write and read it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException noJson) {
            throw new Unexpected("The answer is not JSON: " + text, noJson);
        }
    }

    /** The text of a field that has to be there. */
    public static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new Unexpected("There is no text '%s' in %s".formatted(field, node));
        }
        return value.stringValue();
    }
}
