package com.northwind.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A node of a contract, references followed.
 *
 * @param file the one that the node stands in
 * @param root that file's whole content
 */
record Place(Path file, JsonNode root, JsonNode node) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Reads YAML, of which JSON is a part. */
    static Place read(Path file) {
        JsonNode root = YAML.readTree(file);
        return new Place(file, root, root);
    }

    static Place parse(String yaml) {
        JsonNode root = YAML.readTree(yaml);
        return new Place(Path.of("."), root, root);
    }

    /** What is called so below; a missing node if nothing is. */
    Place at(String name) {
        return with(node.path(name)).followed();
    }

    Optional<Place> find(String name) {
        Place found = at(name);
        return found.node.isMissingNode() ? Optional.empty() : Optional.of(found);
    }

    List<Place> elements() {
        return node.valueStream().map(it -> with(it).followed()).toList();
    }

    Stream<String> names() {
        return node.isObject() ? node.propertyNames().stream() : Stream.empty();
    }

    String text(String name) {
        return node.path(name).asString("");
    }

    private Place followed() {
        String reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return this;
        }
        int hash = reference.indexOf('#');
        if (hash == 0) {
            return with(root.at(reference.substring(1))).followed();
        }
        String other = hash < 0 ? reference : reference.substring(0, hash);
        Place there = read(file.resolveSibling(other).normalize());
        return hash < 0
                ? there
                : there.with(there.root.at(reference.substring(hash + 1))).followed();
    }

    private Place with(JsonNode other) {
        return new Place(file, root, other);
    }
}
