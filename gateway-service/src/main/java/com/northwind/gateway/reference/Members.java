package com.northwind.gateway.reference;

import com.northwind.gateway.contract.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A schema as lines of a table, the members of members indented by their names. */
final class Members {

    private static final int MAX_DEPTH = 6;

    private final Document document;

    Members(Document document) {
        this.document = document;
    }

    List<Member> of(String schema) {
        List<Member> members = new ArrayList<>();
        collect("", schema, members, 0);
        return members;
    }

    /** What a value can be: its type, format, values and bounds. */
    String type(String place) {
        String schema = document.resolved(place);
        JsonNode node = document.at(schema);
        if (node.has("oneOf")) {
            return indexes(node.path("oneOf"))
                    .mapToObj(i -> type("%s/oneOf/%d".formatted(schema, i)))
                    .collect(Collectors.joining(" or "));
        }
        if (node.path("type").asString("").equals("array")) {
            return "array of " + type(schema + "/items");
        }
        return Stream.concat(Stream.of(kind(node)), rules(node)).collect(Collectors.joining(", "));
    }

    private void collect(String prefix, String place, List<Member> members, int depth) {
        String schema = document.resolved(place);
        JsonNode node = document.at(schema);
        indexes(node.path("allOf")).forEach(i -> collect(prefix, "%s/allOf/%d".formatted(schema, i), members, depth));
        List<String> required =
                node.path("required").valueStream().map(JsonNode::asString).toList();
        for (String name : node.path("properties").propertyNames()) {
            String property = schema + "/properties" + Document.step(name);
            members.add(new Member(prefix + name, type(property), required.contains(name), description(property)));
            if (depth < MAX_DEPTH) {
                below(prefix + name, property, members, depth + 1);
            }
        }
        if (node.has("items") && depth < MAX_DEPTH) {
            collect(prefix + "[].", schema + "/items", members, depth + 1);
        }
    }

    private void below(String name, String property, List<Member> members, int depth) {
        String schema = document.resolved(property);
        boolean isArray = document.at(schema).has("items");
        collect(name + (isArray ? "[]." : "."), isArray ? schema + "/items" : schema, members, depth);
    }

    private String description(String property) {
        return document.at(document.resolved(property)).path("description").asString("");
    }

    private static String kind(JsonNode node) {
        JsonNode type = node.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : type.asString(node.has("properties") || node.has("allOf") ? "object" : "any");
    }

    private static Stream<String> rules(JsonNode node) {
        Stream<String> plain = Stream.of("format", "pattern", "minimum", "maximum", "minLength", "maxLength", "default")
                .filter(node::has)
                .map(rule -> "%s %s".formatted(rule, node.path(rule).asString()));
        return node.has("enum")
                ? Stream.concat(
                        Stream.of(node.path("enum")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(", ", "one of ", ""))),
                        plain)
                : plain;
    }

    private static IntStream indexes(JsonNode array) {
        return IntStream.range(0, array.size());
    }
}
