package com.northwind.invoices.invoice.web;

import com.northwind.invoices.invoice.Invoice;
import com.northwind.invoices.invoice.InvoiceLine;
import com.northwind.invoices.invoice.InvoiceStatus;
import com.northwind.invoices.invoice.ItemizedInvoice;
import com.northwind.invoices.invoice.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Invoices as the contract shows them: short in a list, with their lines alone. */
sealed interface InvoiceResponse {

    record Header(String id, YearMonth period, InvoiceStatus status, Instant issuedAt, LocalDate dueOn, Money total)
            implements InvoiceResponse {

        static Header of(Invoice invoice, LocalDate today) {
            return new Header(
                    invoice.id().value(),
                    invoice.period(),
                    invoice.status(today),
                    invoice.issuedAt(),
                    invoice.dueOn(),
                    invoice.total());
        }
    }

    record Itemized(
            String id,
            YearMonth period,
            InvoiceStatus status,
            Instant issuedAt,
            LocalDate dueOn,
            Money total,
            List<Line> lines)
            implements InvoiceResponse {

        static Itemized of(ItemizedInvoice itemized, LocalDate today) {
            Header header = Header.of(itemized.invoice(), today);
            return new Itemized(
                    header.id(),
                    header.period(),
                    header.status(),
                    header.issuedAt(),
                    header.dueOn(),
                    header.total(),
                    itemized.lines().stream().map(Line::of).toList());
        }
    }

    record Line(int number, String description, long quantity, Money unitPrice, Money amount) {

        static Line of(InvoiceLine line) {
            return new Line(line.number(), line.description(), line.quantity(), line.unitPrice(), line.amount());
        }
    }
}
