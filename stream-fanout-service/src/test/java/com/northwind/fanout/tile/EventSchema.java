package com.northwind.fanout.tile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The contract of the live event. */
public final class EventSchema {

    private static final Schema SCHEMA = load("tile-changed");

    private EventSchema() {}

    public static void accepts(String event) {
        assertThat(SCHEMA.validate(event, InputFormat.JSON)).as(event).isEmpty();
    }

    static void accepts(String event, String contract) {
        assertThat(load(contract).validate(event, InputFormat.JSON)).as(event).isEmpty();
    }

    static void refuses(String event) {
        assertThat(SCHEMA.validate(event, InputFormat.JSON)).as(event).isNotEmpty();
    }

    private static Schema load(String name) {
        try (InputStream file =
                Objects.requireNonNull(EventSchema.class.getResourceAsStream("/events/" + name + ".schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
