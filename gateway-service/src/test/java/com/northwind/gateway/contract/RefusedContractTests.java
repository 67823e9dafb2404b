package com.northwind.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** A contract that cannot be enforced to the letter stops the start. */
class RefusedContractTests {

    private static final String HEAD =
            "components: {securitySchemes: {machine: {type: oauth2}}}\npaths: {/parcels: {get: ";
    private static final String TAIL = "}}\n";

    @Test
    void doesNotCatchAGoodOne() {
        assertThat(read("{operationId: a, security: [{machine: [parcels:read]}]}")
                        .operations())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // open to everybody
                "{operationId: a}",
                "{operationId: a, security: [{}]}",
                // without a name
                "{security: [{machine: [parcels:read]}]}",
                // what cannot be checked
                "{operationId: a, security: [{machine: [s]}], parameters: [{name: ids, in: query, schema: {type: array}}]}",
                "{operationId: a, security: [{machine: [s]}], parameters: [{name: a, in: cookie, schema: {type: string}}]}",
                "{operationId: a, security: [{machine: [s]}], parameters: [{name: id, in: path, schema: {type: string}}]}",
                "{operationId: a, security: [{machine: [s]}], responses: {default: {description: Anything}}}",
                // what is not there
                "{operationId: a, security: [{machine: [s]}], parameters: [{$ref: '#/components/parameters/A'}]}",
                "{operationId: a, security: [{machine: [s]}], parameters: [{$ref: 'b.yaml#/A'}]}",
                "{operationId: a, security: [{machine: [s]}], requestBody: {content: {application/json: {}}}}",
                "{operationId: a, security: [{machine: [s]}], requestBody: {content: {application/json: {schema: {$ref: '#/A'}}}}}",
                "{operationId: a, security: [{machine: [s]}], requestBody: {content: {application/json: "
                        + "{schema: {properties: {b: {items: {$ref: '#/A'}}}}}}}}",
                "{operationId: a, security: [{machine: [s]}], x-northwind: {becomes: b}}",
                // what is misspelt
                "{operationId: a, security: [{machine: [s]}], x-northwind: {cahce: {}}}",
                "{operationId: a, security: [{machine: [s]}], parameters: "
                        + "[{name: a, in: query, schema: {type: string, minLenght: 3}}]}",
                "{operationId: a, security: [{machine: [s]}], parameters: "
                        + "[{name: a, in: query, schema: {type: string, pattern: '['}}]}"
            })
    void cannotBeRead(String operation) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(operation));
    }

    @Test
    void cannotCallTwoOperationsTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{operationId: a, security: [{machine: [s]}]}, "
                        + "post: {operationId: a, security: [{machine: [s]}]}"));
    }

    @Test
    void cannotReferInACircle() {
        assertThatIllegalArgumentException().isThrownBy(() -> Contract.read(file("""
                paths: {/parcels: {parameters: [{$ref: "#/a"}], get: {operationId: a, security: [{machine: [s]}]}}}
                a: {$ref: "#/b"}
                b: {$ref: "#/a"}
                components: {securitySchemes: {machine: {type: oauth2}}}
                """)));
    }

    private static Contract read(String operation) {
        return Contract.read(file(HEAD + operation + TAIL));
    }

    private static ByteArrayResource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
