package com.northwind.invoices.invoice;

import com.northwind.invoices.partner.Partner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** An issued invoice, without its lines. */
public record Invoice(InvoiceId id, Partner partner, YearMonth period, boolean paid, Instant issuedAt, Money total) {

    private static final int DAYS_TO_PAY = 30;

    /** The last day, in UTC, on which it can be paid in time. */
    public LocalDate dueOn() {
        return LocalDate.ofInstant(issuedAt, ZoneOffset.UTC).plusDays(DAYS_TO_PAY);
    }

    /**
     * Where it stands.
     *
     * @param today in UTC
     */
    public InvoiceStatus status(LocalDate today) {
        if (paid) {
            return InvoiceStatus.PAID;
        }
        return today.isAfter(dueOn()) ? InvoiceStatus.OVERDUE : InvoiceStatus.ISSUED;
    }
}
