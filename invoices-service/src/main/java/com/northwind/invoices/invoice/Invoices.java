package com.northwind.invoices.invoice;

import com.northwind.invoices.partner.Partner;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that was invoiced. Drafts are not among it, and nobody finds what another partner owes. */
public interface Invoices {

    /** Empty for an unknown invoice, a draft, and an invoice of another partner alike. */
    Optional<ItemizedInvoice> find(Partner partner, InvoiceId id);

    /**
     * The wanted invoices of a period, ordered by id.
     *
     * @param limit the size of the page; it is full unless it is the last one
     * @param cursor where the page before ended; null for the first page
     * @throws UnknownCursor if the cursor is not from this list
     */
    InvoicePage list(Partner partner, YearMonth period, Predicate<Invoice> wanted, int limit, @Nullable String cursor);
}
