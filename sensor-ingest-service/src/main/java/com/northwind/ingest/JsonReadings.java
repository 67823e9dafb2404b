package com.northwind.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.northwind.ingest.reading.NoBatch;
import com.northwind.ingest.reading.Parsed;
import com.northwind.ingest.reading.Parsed.Invalid;
import com.northwind.ingest.reading.Parsed.Valid;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.ReadingFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readings as JSON, held to the one schema that the contracts of HTTP and MQTT show. */
@Component
class JsonReadings implements ReadingFormat {

    private final JsonMapper json;
    private final Schema schema;

    JsonReadings(JsonMapper json) throws IOException {
        this.json = json;
        try (InputStream file = new ClassPathResource("schema/reading.json").getInputStream()) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
        }
    }

    @Override
    public Parsed one(byte[] message) {
        try {
            return parse(json.readTree(message));
        } catch (JacksonException broken) {
            return new Invalid(null, "is not readable JSON");
        }
    }

    @Override
    public List<Parsed> batch(byte[] message) {
        JsonNode readings = tree(message);
        if (!readings.isArray() || readings.isEmpty()) {
            throw new NoBatch("The body must be a JSON array of readings");
        }
        if (readings.size() > MAX_BATCH) {
            throw new NoBatch.TooMany();
        }
        return readings.valueStream().map(this::parse).toList();
    }

    @Override
    public List<Parsed> lines(byte[] message) {
        List<String> lines = new String(message, UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MAX_BATCH + 1)
                .toList();
        if (lines.isEmpty()) {
            throw new NoBatch("The body must have a reading on each line");
        }
        if (lines.size() > MAX_BATCH) {
            throw new NoBatch.TooMany();
        }
        return lines.stream().map(line -> one(line.getBytes(UTF_8))).toList();
    }

    private JsonNode tree(byte[] message) {
        try {
            return json.readTree(message);
        } catch (JacksonException broken) {
            throw new NoBatch("The body must be readable JSON");
        }
    }

    private Parsed parse(JsonNode node) {
        List<Error> faults = schema.validate(node);
        if (!faults.isEmpty()) {
            return new Invalid(
                    readingId(node), faults.stream().map(JsonReadings::text).collect(Collectors.joining("; ")));
        }
        try {
            return new Valid(json.treeToValue(node, Reading.class));
        } catch (JacksonException impossibleValue) {
            return new Invalid(readingId(node), field(impossibleValue) + " has no such value");
        }
    }

    /** What the validator says, behind the name of the field; it never repeats what was sent. */
    private static String text(Error fault) {
        String property = fault.getProperty();
        String field = fault.getInstanceLocation().toString().replaceFirst("^/", "");
        return switch (fault.getKeyword()) {
            case "required" -> property + " is missing";
            case "additionalProperties" -> "a reading has no such field as it was sent with";
            case "type" -> (field.isEmpty() ? "a reading" : field) + " has another type";
            case "pattern", "format" -> field + " has another shape";
            case "enum" -> field + " has no such value";
            case "minimum" -> field + " is too small";
            case "maximum" -> field + " is too large";
            default -> field + " is not as the schema has it";
        };
    }

    private static String field(JacksonException failure) {
        return failure.getPath().isEmpty()
                ? "a field"
                : String.valueOf(failure.getPath().getFirst().getPropertyName());
    }

    /** Told back only if it is one, because it is all a sender has to find the reading by. */
    private static @Nullable UUID readingId(JsonNode node) {
        try {
            return UUID.fromString(node.path("readingId").asString(""));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
