package com.northwind.invoices.invoice;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invoices for tests; the cursor is the last id. */
public final class InMemoryInvoices implements Invoices {

    private final List<ItemizedInvoice> all;

    public InMemoryInvoices(List<ItemizedInvoice> all) {
        this.all = all;
    }

    @Override
    public Optional<ItemizedInvoice> find(Partner partner, InvoiceId id) {
        return all.stream()
                .filter(it -> it.invoice().id().equals(id))
                .filter(it -> it.invoice().partner().equals(partner))
                .findFirst();
    }

    @Override
    public InvoicePage list(Partner partner, YearMonth period, int first, @Nullable String after) {
        if (after != null && !after.startsWith("inv-")) {
            throw new UnknownCursor();
        }
        List<Invoice> rest = all.stream()
                .map(ItemizedInvoice::invoice)
                .filter(it -> it.partner().equals(partner) && it.period().equals(period))
                .filter(it -> after == null || it.id().value().compareTo(after) > 0)
                .sorted(Comparator.comparing(it -> it.id().value()))
                .toList();
        return rest.size() <= first
                ? new InvoicePage(rest, null)
                : new InvoicePage(
                        rest.subList(0, first), rest.get(first - 1).id().value());
    }
}
