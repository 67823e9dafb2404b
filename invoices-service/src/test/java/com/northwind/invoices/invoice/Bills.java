package com.northwind.invoices.invoice;

import com.northwind.invoices.partner.Partner;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Invoices of the partner of the tests, each over 70 cents. */
public final class Bills {

    public static final Partner ACME = new Partner("acme-homes");
    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private Bills() {}

    public static ItemizedInvoice open(String id, String issuedAt) {
        return invoice(id, issuedAt, false);
    }

    public static ItemizedInvoice paid(String id, String issuedAt) {
        return invoice(id, issuedAt, true);
    }

    private static ItemizedInvoice invoice(String id, String issuedAt, boolean paid) {
        return new ItemizedInvoice(
                new Invoice(new InvoiceId(id), ACME, OCTOBER, paid, Instant.parse(issuedAt), new Money(70, "EUR")),
                List.of(new InvoiceLine(1, "Deliveries", 2, new Money(35, "EUR"))));
    }
}
