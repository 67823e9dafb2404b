package com.northwind.gateway.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI file as a tree whose references are followed. */
final class Document {

    private static final String URI = "https://northwind.example/openapi.yaml";

    private final JsonNode tree;
    private final SchemaRegistry schemas;

    private Document(JsonNode tree) {
        this.tree = tree;
        String json = JsonMapper.shared().writeValueAsString(tree);
        // The words of a refusal go to callers, so they must not depend on the machine.
        SchemaRegistryConfig english =
                SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        this.schemas =
                SchemaRegistry.withDialect(Dialects.getOpenApi31(), registry -> registry.schemas(Map.of(URI, json))
                        .schemaRegistryConfig(english));
    }

    static Document read(Resource file) {
        try (InputStream yaml = file.getInputStream()) {
            return new Document(new YAMLMapper().readTree(yaml));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** The place that a chain of references from the given one ends at. */
    String resolved(String pointer) {
        JsonNode reference = tree.at(pointer).path("$ref");
        return reference.isMissingNode()
                ? pointer
                : resolved(reference.asString().substring(1));
    }

    Schema schema(String pointer) {
        return schemas.getSchema(SchemaLocation.of(URI + "#" + pointer));
    }

    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
