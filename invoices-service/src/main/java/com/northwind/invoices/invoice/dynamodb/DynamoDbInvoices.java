package com.northwind.invoices.invoice.dynamodb;

import com.northwind.invoices.invoice.Invoice;
import com.northwind.invoices.invoice.InvoiceId;
import com.northwind.invoices.invoice.InvoicePage;
import com.northwind.invoices.invoice.Invoices;
import com.northwind.invoices.invoice.ItemizedInvoice;
import com.northwind.invoices.partner.Partner;
import com.northwind.table.Query;
import com.northwind.table.TableItem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads invoices: one query for one with its lines, one for a page of a partner's period. */
@Repository
class DynamoDbInvoices implements Invoices {

    private final DynamoDbClient table;

    DynamoDbInvoices(DynamoDbClient table) {
        this.table = table;
    }

    @Override
    public Optional<ItemizedInvoice> find(Partner partner, InvoiceId id) {
        List<TableItem> items = table.query(Query.invoice(id.value()).request()).items().stream()
                .map(TableItem::of)
                .toList();
        return InvoiceMapping.itemized(items)
                .filter(it -> it.invoice().partner().equals(partner));
    }

    @Override
    public InvoicePage list(
            Partner partner, YearMonth period, Predicate<Invoice> wanted, int limit, @Nullable String cursor) {
        PartnerPeriod all = new PartnerPeriod(table, partner, period);
        List<Invoice> found = new ArrayList<>();
        all.after(cursor).filter(wanted).limit(limit + 1L).forEach(found::add);
        if (found.size() <= limit) {
            return new InvoicePage(found, null);
        }
        List<Invoice> page = List.copyOf(found.subList(0, limit));
        return new InvoicePage(page, all.cursor(page.getLast()));
    }
}
