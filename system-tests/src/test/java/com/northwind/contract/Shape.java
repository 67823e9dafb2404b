package com.northwind.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a schema allows, with everything that it must also be ({@code allOf}) put together. */
final class Shape {

    private static final Set<String> WORDS_ABOUT_IT = Set.of(
            "$schema",
            "$id",
            "title",
            "description",
            "example",
            "examples",
            "default",
            "deprecated",
            "$comment",
            "$ref");
    private static final Set<String> LOWER = Set.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final Set<String> UPPER = Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");

    final Set<String> types = new LinkedHashSet<>();
    final Set<JsonNode> values = new LinkedHashSet<>();
    final Set<String> required = new LinkedHashSet<>();
    final Map<String, Place> properties = new LinkedHashMap<>();
    final List<Place> items = new ArrayList<>();
    final List<Place> alternatives = new ArrayList<>();
    final Map<String, Double> lower = new LinkedHashMap<>();
    final Map<String, Double> upper = new LinkedHashMap<>();
    /** Rules that are only ever the same or not. */
    final Map<String, JsonNode> others = new LinkedHashMap<>();

    boolean closed;

    Shape(Place schema) {
        add(schema);
    }

    private void add(Place schema) {
        for (String word : schema.names().toList()) {
            if (!WORDS_ABOUT_IT.contains(word)) {
                add(word, schema);
            }
        }
    }

    private void add(String word, Place schema) {
        JsonNode rule = schema.node().path(word);
        switch (word) {
            case "type" -> strings(rule).forEach(types::add);
            case "enum" -> rule.forEach(values::add);
            case "const" -> values.add(rule);
            case "required" -> strings(rule).forEach(required::add);
            case "properties" ->
                schema.at(word)
                        .names()
                        .forEach(name -> properties.put(name, schema.at(word).at(name)));
            case "items" -> items.add(schema.at(word));
            case "oneOf", "anyOf" -> alternatives.addAll(schema.at(word).elements());
            case "allOf" -> schema.at(word).elements().forEach(this::add);
            case "additionalProperties", "unevaluatedProperties" -> {
                if (rule.isBoolean()) {
                    closed |= !rule.asBoolean();
                } else {
                    others.put(word, rule);
                }
            }
            default -> {
                if (LOWER.contains(word)) {
                    lower.put(word, rule.asDouble());
                } else if (UPPER.contains(word)) {
                    upper.put(word, rule.asDouble());
                } else {
                    others.put(word, rule);
                }
            }
        }
    }

    private static List<String> strings(JsonNode rule) {
        return rule.isArray() ? rule.valueStream().map(JsonNode::asString).toList() : List.of(rule.asString());
    }
}
