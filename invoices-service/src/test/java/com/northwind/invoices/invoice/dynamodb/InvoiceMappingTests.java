package com.northwind.invoices.invoice.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.invoice.InvoiceLine;
import com.northwind.invoices.invoice.ItemizedInvoice;
import com.northwind.invoices.invoice.Money;
import com.northwind.table.InvoiceItem;
import com.northwind.table.InvoiceLineItem;
import com.northwind.table.InvoiceStatus;
import com.northwind.table.Stamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceMappingTests {

    private static final Instant ISSUED = Instant.parse("2026-11-01T02:00:00Z");
    private static final Stamp STAMP = Stamp.first(ISSUED, null);

    @Test
    void readsAnInvoiceAndItsLines() {
        InvoiceLineItem line = new InvoiceLineItem("inv-a", 1, "Deliveries", 2, 35, STAMP);

        ItemizedInvoice invoice = InvoiceMapping.itemized(List.of(header(InvoiceStatus.PAID), line))
                .orElseThrow();

        assertThat(invoice.invoice().total()).isEqualTo(new Money(70, "EUR"));
        assertThat(invoice.lines()).containsExactly(new InvoiceLine(1, "Deliveries", 2, new Money(35, "EUR")));
    }

    @Test
    void keepsDraftsToItself() {
        assertThat(InvoiceMapping.itemized(List.of(header(InvoiceStatus.DRAFT))))
                .isEmpty();
    }

    @Test
    void makesNoInvoiceOfNothing() {
        assertThat(InvoiceMapping.itemized(List.of())).isEmpty();
    }

    private static InvoiceItem header(InvoiceStatus status) {
        return new InvoiceItem("inv-a", "acme-homes", YearMonth.of(2026, 10), status, "EUR", 70, ISSUED, STAMP);
    }
}
