package com.northwind.invoices.invoice;

import com.northwind.invoices.partner.Partner;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Invoices for tests; the cursor is the last id. */
public final class InMemoryInvoices implements Invoices {

    private final List<ItemizedInvoice> all = new ArrayList<>();

    public void be(ItemizedInvoice... these) {
        all.clear();
        all.addAll(List.of(these));
    }

    @Override
    public Optional<ItemizedInvoice> find(Partner partner, InvoiceId id) {
        return all.stream()
                .filter(it -> it.invoice().id().equals(id))
                .filter(it -> it.invoice().partner().equals(partner))
                .findFirst();
    }

    @Override
    public InvoicePage list(
            Partner partner, YearMonth period, Predicate<Invoice> wanted, int limit, @Nullable String cursor) {
        if (cursor != null && !cursor.startsWith("inv-")) {
            throw new UnknownCursor();
        }
        List<Invoice> rest = all.stream()
                .map(ItemizedInvoice::invoice)
                .filter(it -> it.partner().equals(partner) && it.period().equals(period))
                .filter(wanted)
                .filter(it -> cursor == null || it.id().value().compareTo(cursor) > 0)
                .sorted(Comparator.comparing(it -> it.id().value()))
                .toList();
        return rest.size() <= limit
                ? new InvoicePage(rest, null)
                : new InvoicePage(
                        rest.subList(0, limit), rest.get(limit - 1).id().value());
    }
}
