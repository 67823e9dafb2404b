package com.northwind.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every operation of both contracts is closed to whoever lacks what the contract asks for. Those that the door answers
 * with another one never come here.
 */
@WebTest
class AccessTests {

    private static final String EVERY_SCOPE = "invoices:read invoices:write system";

    @Autowired
    MockMvcTester http;

    static Stream<Arguments> operations() throws IOException {
        return Stream.concat(operations("openapi/invoices.yaml"), operations("openapi/internal.yaml"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesStrangers(HttpMethod method, String path) {
        Calls.assertProblem(http.method(method).uri(path).exchange(), HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesWhoeverHasEverythingElse(HttpMethod method, String path, String needed) {
        RequestPostProcessor caller = EVERY_SCOPE.contains(needed)
                ? Calls.partner("acme-homes", EVERY_SCOPE.replace(needed, "").strip())
                : Calls.person("mona", "manager");

        Calls.assertProblem(http.method(method).uri(path).with(caller).exchange(), HttpStatus.FORBIDDEN, "forbidden");
    }

    @Test
    void deniesWhatNobodyAllowed() {
        RequestPostProcessor caller = Calls.partner("acme-homes", EVERY_SCOPE);

        for (String path : new String[] {"/v1/partners", "/v2/plan", "/internal", "/openapi/internal.yaml"}) {
            assertThat(http.get().uri(path).with(caller)).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void showsTheContractOfPartnersToEverybody() {
        assertThat(http.get().uri("/openapi.yaml"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_YAML)
                .bodyText()
                .startsWith("openapi: 3.1.0");
    }

    private static Stream<Arguments> operations(String contract) throws IOException {
        try (InputStream file = new ClassPathResource(contract).getInputStream()) {
            JsonNode paths = new YAMLMapper().readTree(file).get("paths");
            return paths.propertyStream().flatMap(path -> path.getValue()
                    .propertyStream()
                    .filter(operation ->
                            !operation.getValue().at("/x-northwind").has("becomes"))
                    .map(operation -> Arguments.of(
                            HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                            path.getKey().replace('{', 'x').replace('}', 'x'),
                            operation
                                    .getValue()
                                    .at("/security/0")
                                    .valueStream()
                                    .findFirst()
                                    .orElseThrow()
                                    .get(0)
                                    .asString())));
        }
    }
}
