package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.northwind.ingest.reading.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract over MQTT says nothing that is not so. */
class AsyncApiTests {

    private static final String CONTRACT = "asyncapi/readings.yaml";

    private final JsonNode contract = read();

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = contract.findValuesAsString("$ref");

        assertThat(references).isNotEmpty().allMatch(this::leadsSomewhere);
    }

    @Test
    void everyExampleOfAReadingIsOne() throws IOException {
        JsonReadings readings = new JsonReadings(new JsonMapper());

        assertThat(examples("reading")).isNotEmpty().allSatisfy(example -> assertThat(
                        readings.one(example.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Parsed.Valid.class));
    }

    @Test
    void everyExampleOfACommandIsOne() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(contract.at("/components/schemas/DoorCommand"));

        assertThat(examples("doorCommand")).isNotEmpty().allSatisfy(example -> assertThat(schema.validate(example))
                .isEmpty());
    }

    @Test
    void everyMessageIsOfAChannelAndAnOperation() {
        assertThat(contract.path("components").path("messages").propertyNames()).allSatisfy(name -> {
            assertThat(contract.path("channels").findValuesAsString("$ref")).contains("#/components/messages/" + name);
            assertThat(contract.path("operations").findValuesAsString("$ref"))
                    .anyMatch(reference -> reference.endsWith("/messages/" + name));
        });
    }

    private List<JsonNode> examples(String message) {
        return contract.at("/components/messages/%s/examples".formatted(message))
                .valueStream()
                .map(example -> example.path("payload"))
                .toList();
    }

    private boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !contract.at(reference.substring(1)).isMissingNode()
                : new ClassPathResource(URI.create(CONTRACT).resolve(reference).toString()).exists();
    }

    private static JsonNode read() {
        try (InputStream file = new ClassPathResource(CONTRACT).getInputStream()) {
            return new YAMLMapper().readTree(file);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
