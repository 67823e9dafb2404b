package com.northwind.gateway.contract;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI file as a tree whose references are followed. */
public final class Document {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int MAX_REFERENCES = 10;

    private final JsonNode tree;
    private final Schemas schemas;

    private Document(JsonNode tree) {
        this.tree = tree;
        this.schemas = new Schemas(JsonMapper.shared().writeValueAsString(tree));
    }

    static Document read(Resource file) {
        try (InputStream yaml = file.getInputStream()) {
            return new Document(YAML.readTree(yaml));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands there; a missing node if nothing does. */
    public JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /**
     * The place that a chain of references from the given one ends at.
     *
     * @throws IllegalArgumentException if it ends nowhere
     */
    public String resolved(String pointer) {
        String place = pointer;
        for (int followed = 0; followed < MAX_REFERENCES; followed++) {
            JsonNode reference = tree.at(place).path("$ref");
            if (reference.isMissingNode()) {
                return place;
            }
            place = target(reference.asString());
        }
        throw new IllegalArgumentException("References from %s go in a circle".formatted(pointer));
    }

    /**
     * The schema at a place.
     *
     * @throws IllegalArgumentException if there is none, or one with a mistake
     */
    Schema schema(String pointer) {
        if (tree.at(pointer).isMissingNode()) {
            throw new IllegalArgumentException("There is no schema at " + pointer);
        }
        tree.at(pointer).findValues("$ref").forEach(reference -> target(reference.asString()));
        return schemas.at(pointer);
    }

    /** One step of a JSON Pointer. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private String target(String reference) {
        if (!reference.startsWith("#/") || tree.at(reference.substring(1)).isMissingNode()) {
            throw new IllegalArgumentException("There is no " + reference);
        }
        return reference.substring(1);
    }
}
