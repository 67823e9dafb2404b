package com.northwind.deliveries.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PickupCodeTests {

    @Test
    void hidesItself() {
        assertThat(new PickupCode("12345678")).asString().doesNotContain("1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "1234567a", "1234 678", "١٢٣٤٥٦٧٨"})
    void hasEightDigits(String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PickupCode(other))
                .withMessage("A pickup code has eight digits");
    }
}
