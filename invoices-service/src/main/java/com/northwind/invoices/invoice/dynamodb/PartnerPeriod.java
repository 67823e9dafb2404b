package com.northwind.invoices.invoice.dynamodb;

import com.northwind.invoices.invoice.Invoice;
import com.northwind.invoices.invoice.UnknownCursor;
import com.northwind.invoices.partner.Partner;
import com.northwind.table.Cursor;
import com.northwind.table.InvoiceItem;
import com.northwind.table.Query;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The invoices of a partner for a period, read as far as somebody looks; drafts are stepped over. They are read a hundred
 * at a time however few are wanted, so that a filter that hardly any invoice passes takes a few queries and not hundreds.
 */
final class PartnerPeriod {

    private final DynamoDbClient table;
    private final Query query;

    PartnerPeriod(DynamoDbClient table, Partner partner, YearMonth period) {
        this.table = table;
        this.query = Query.invoices(partner.id(), period, Query.MAX_PAGE);
    }

    Stream<Invoice> after(@Nullable String cursor) {
        return table.queryPaginator(query.request(cursor == null ? null : parse(cursor))).items().stream()
                .map(InvoiceItem::of)
                .map(InvoiceMapping::invoice)
                .flatMap(Optional::stream);
    }

    String cursor(Invoice last) {
        return at(last.id().value()).toString();
    }

    /** The place of an invoice follows from its id, so a cursor that says anything else was not made here. */
    private Cursor at(String id) {
        return new Cursor(query.bound() + id, InvoiceItem.key(id));
    }

    private Cursor parse(String text) {
        Cursor cursor;
        try {
            cursor = Cursor.parse(text);
        } catch (IllegalArgumentException foreign) {
            throw new UnknownCursor(foreign);
        }
        if (!cursor.sort().startsWith(query.bound())
                || !cursor.equals(at(cursor.sort().substring(query.bound().length())))) {
            throw new UnknownCursor();
        }
        return cursor;
    }
}
