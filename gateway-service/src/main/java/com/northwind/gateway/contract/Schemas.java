package com.northwind.gateway.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import java.util.Locale;
import java.util.Map;

/** The schemas of an OpenAPI file, compiled. A keyword that nobody knows is a misspelt rule, and refused. */
final class Schemas {

    private static final String URI = "https://northwind.example/openapi.yaml";
    private static final Dialect STRICT = Dialect.builder(Dialects.getOpenApi31())
            .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
            .build();

    private final SchemaRegistry registry;

    Schemas(String json) {
        // The words of a refusal go to callers, so they must not depend on the machine.
        SchemaRegistryConfig exact = SchemaRegistryConfig.builder()
                .locale(Locale.ENGLISH)
                .formatAssertionsEnabled(true)
                .build();
        this.registry = SchemaRegistry.withDialect(
                STRICT, it -> it.schemas(Map.of(URI, json)).schemaRegistryConfig(exact));
    }

    /** Compiled with all it refers to, so that a mistake in it stops the start and not a request. */
    Schema at(String pointer) {
        try {
            Schema schema = registry.getSchema(SchemaLocation.of(URI + "#" + pointer));
            schema.initializeValidators();
            return schema;
        } catch (SchemaException mistake) {
            throw new IllegalArgumentException("There is no good schema at " + pointer, mistake);
        }
    }
}
