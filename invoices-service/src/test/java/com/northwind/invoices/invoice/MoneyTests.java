package com.northwind.invoices.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MoneyTests {

    @Test
    void keepsItsCurrencyWhenMultiplied() {
        assertThat(new Money(35, "EUR").times(561)).isEqualTo(new Money(19_635, "EUR"));
    }

    @Test
    void isNeverWrongByOverflow() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MAX_VALUE, "EUR").times(2));
    }
}
