package com.northwind.invoices.invoice.dynamodb;

import com.northwind.invoices.invoice.Invoice;
import com.northwind.invoices.invoice.InvoiceId;
import com.northwind.invoices.invoice.InvoiceLine;
import com.northwind.invoices.invoice.ItemizedInvoice;
import com.northwind.invoices.invoice.Money;
import com.northwind.invoices.partner.Partner;
import com.northwind.table.InvoiceItem;
import com.northwind.table.InvoiceLineItem;
import com.northwind.table.TableItem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** From the table's items to invoices. */
final class InvoiceMapping {

    private InvoiceMapping() {}

    /** Empty if there is no header among the items, or it is a draft's. */
    static Optional<ItemizedInvoice> itemized(List<TableItem> items) {
        return only(InvoiceItem.class, items).stream()
                .findFirst()
                .flatMap(InvoiceMapping::invoice)
                .map(invoice -> new ItemizedInvoice(
                        invoice,
                        only(InvoiceLineItem.class, items).stream()
                                .map(line -> line(line, invoice.total().currency()))
                                .toList()));
    }

    /** Empty for a draft. */
    static Optional<Invoice> invoice(InvoiceItem item) {
        return switch (item.status()) {
            case DRAFT -> Optional.empty();
            case ISSUED -> Optional.of(invoice(item, false));
            case PAID -> Optional.of(invoice(item, true));
        };
    }

    private static Invoice invoice(InvoiceItem item, boolean paid) {
        return new Invoice(
                new InvoiceId(item.id()),
                new Partner(item.partner()),
                item.period(),
                paid,
                Objects.requireNonNull(item.issuedAt(), "What is issued says when"),
                new Money(item.totalMinor(), item.currency()));
    }

    private static InvoiceLine line(InvoiceLineItem item, String currency) {
        return new InvoiceLine(
                Math.toIntExact(item.number()),
                item.description(),
                item.quantity(),
                new Money(item.unitMinor(), currency));
    }

    private static <I extends TableItem> List<I> only(Class<I> type, List<TableItem> items) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
