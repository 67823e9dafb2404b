package com.northwind.invoices.invoice;

import java.time.Instant;
import java.time.YearMonth;

/** An issued invoice, without its lines. */
public record Invoice(
        InvoiceId id, Partner partner, YearMonth period, InvoiceStatus status, Instant issuedAt, Money total) {}
