package com.northwind.invoices.invoice;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was invoiced. Drafts are not among it, and nobody finds what another partner owes. */
public interface Invoices {

    /** Empty for an unknown invoice, a draft, and an invoice of another partner alike. */
    Optional<ItemizedInvoice> find(Partner partner, InvoiceId id);

    /**
     * The invoices of a period, ordered by id.
     *
     * @param after the cursor of the page before; null for the first page
     * @throws UnknownCursor if the cursor is not from this list
     */
    InvoicePage list(Partner partner, YearMonth period, int first, @Nullable String after);
}
