package com.northwind.invoices.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InvoiceTests {

    private static final LocalDate DUE = LocalDate.parse("2026-12-01");

    private final Invoice open = Bills.open("inv-a", "2026-11-01T23:59:59.999Z").invoice();
    private final Invoice paid = Bills.paid("inv-a", "2026-11-01T23:59:59.999Z").invoice();

    @Test
    void isDueThirtyDaysAfterTheDayItWasIssuedOn() {
        assertThat(open.dueOn()).isEqualTo(DUE);
    }

    @Test
    void isNotOverdueOnTheLastDay() {
        assertThat(open.status(DUE)).isEqualTo(InvoiceStatus.ISSUED);
    }

    @Test
    void isOverdueAfterIt() {
        assertThat(open.status(DUE.plusDays(1))).isEqualTo(InvoiceStatus.OVERDUE);
    }

    @Test
    void isNeverOverdueOncePaid() {
        assertThat(paid.status(DUE.plusYears(1))).isEqualTo(InvoiceStatus.PAID);
    }
}
