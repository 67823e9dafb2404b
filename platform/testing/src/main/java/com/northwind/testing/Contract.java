package com.northwind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A hand-written OpenAPI 3.1 file, and whether answers keep it. */
public final class Contract {

    private static final String BASE = "https://northwind.example/";
    private static final JsonMapper JSON = new JsonMapper();

    private final String resource;
    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(String resource, JsonNode document) {
        this.resource = resource;
        this.document = document;
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                registry -> registry.schemas(Map.of(BASE + resource, JSON.writeValueAsString(document))));
    }

    /** Reads the contract from the class path. */
    public static Contract of(String resource) {
        try (InputStream file = Contract.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no " + resource);
            }
            return new Contract(resource, new YAMLMapper().readTree(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Asserts that an answer is one that the contract describes: an empty one, if it describes no content.
     *
     * @param path as the contract has it, {@code /v1/invoices/{id}}
     */
    public void matches(String method, String path, int status, String body) {
        String pointer = "/paths/%s/%s/responses/%d".formatted(escape(path), method.toLowerCase(Locale.ROOT), status);
        JsonNode response = document.at(pointer);
        if (response.has("$ref")) {
            pointer = response.get("$ref").asString().substring(1);
            response = document.at(pointer);
        }
        assertThat(response.isMissingNode())
                .as("%s describes %s %s -> %d", resource, method, path, status)
                .isFalse();
        List<String> types = List.copyOf(response.path("content").propertyNames());
        if (types.isEmpty()) {
            assertThat(body).as("%s %s -> %d", method, path, status).isEmpty();
            return;
        }
        assertThat(types).as("media types of %s %s -> %d", method, path, status).hasSize(1);

        Schema schema = schemas.getSchema(SchemaLocation.of(
                "%s%s#%s/content/%s/schema".formatted(BASE, resource, pointer, escape(types.getFirst()))));
        List<Error> errors = schema.validate(JSON.readTree(body));
        assertThat(errors).as("%s %s -> %d: %s", method, path, status, body).isEmpty();
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
