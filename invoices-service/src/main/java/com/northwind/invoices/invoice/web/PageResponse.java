package com.northwind.invoices.invoice.web;

import com.northwind.invoices.invoice.InvoicePage;
import com.northwind.invoices.invoice.web.InvoiceResponse.Header;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list, in the envelope that all lists of this version have. */
record PageResponse(List<Header> data, Page page) {

    static PageResponse of(InvoicePage page, LocalDate today) {
        return new PageResponse(
                page.items().stream().map(invoice -> Header.of(invoice, today)).toList(), new Page(page.nextCursor()));
    }

    /** Where the next part starts; null on the last one. */
    record Page(@Nullable String nextCursor) {}
}
