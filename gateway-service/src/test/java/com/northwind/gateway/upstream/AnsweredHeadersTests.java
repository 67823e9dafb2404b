package com.northwind.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AnsweredHeadersTests {

    private static final Set<String> OF_THE_DOOR = Set.of("deprecation", "ratelimit", "ratelimit-policy", "sunset");

    @Test
    void areAllThatTheContractDeclaresButWhatTheDoorSays() throws IOException {
        try (InputStream yaml = new ClassPathResource("openapi/invoices.yaml").getInputStream()) {
            JsonNode contract = new YAMLMapper().readTree(yaml);
            Set<String> declared = new TreeSet<>();
            Stream.concat(
                            contract.at("/paths")
                                    .valueStream()
                                    .flatMap(JsonNode::valueStream)
                                    .flatMap(operation ->
                                            operation.path("responses").valueStream()),
                            contract.at("/components/responses").valueStream())
                    .flatMap(response -> response.path("headers").propertyNames().stream())
                    .forEach(name -> declared.add(name.toLowerCase(Locale.ROOT)));

            assertThat(declared).containsAll(OF_THE_DOOR);
            declared.removeAll(OF_THE_DOOR);
            assertThat(AnsweredHeaders.PASSED).containsAll(declared).doesNotContainAnyElementsOf(OF_THE_DOOR);
        }
    }
}
