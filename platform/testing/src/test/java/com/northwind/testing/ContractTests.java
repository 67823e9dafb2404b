package com.northwind.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class ContractTests {

    private final Contract contract = Contract.of("openapi/sample.yaml");

    @Test
    void letsThroughWhatIsDescribed() {
        assertThatNoException().isThrownBy(() -> contract.matches("GET", "/v1/parcels/{id}", 200, "{\"id\": \"p1\"}"));
    }

    @Test
    void refusesAnAnswerOfAnotherShape() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract.matches("GET", "/v1/parcels/{id}", 200, "{\"id\": 1}"));
    }

    @Test
    void refusesContentWhereNoneIsDescribed() {
        assertThatNoException().isThrownBy(() -> contract.matches("DELETE", "/v1/parcels/{id}", 204, ""));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract.matches("DELETE", "/v1/parcels/{id}", 204, "{}"));
    }

    @Test
    void refusesAStatusNobodyDescribed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract.matches("GET", "/v1/parcels/{id}", 418, "{}"))
                .withMessageContaining("418");
    }
}
