package com.northwind.invoices.invoice.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.invoices.invoice.Invoice;
import com.northwind.invoices.invoice.InvoiceId;
import com.northwind.invoices.invoice.InvoicePage;
import com.northwind.invoices.invoice.UnknownCursor;
import com.northwind.invoices.partner.Partner;
import com.northwind.table.InvoiceItem;
import com.northwind.table.InvoiceStatus;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.testing.LocalAws;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(LocalAws.class)
class DynamoDbInvoicesIT {

    private static final Partner PARTNER = new Partner("many-homes");
    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final Instant ISSUED = Instant.parse("2026-11-01T02:00:00Z");

    private static @Nullable DynamoDbClient table;

    /** Seven invoices, of which every third is a draft, and the last two are paid. */
    @BeforeAll
    static void fill() {
        DynamoDbClient client = DynamoDbClient.create();
        for (int i = 0; i < 7; i++) {
            InvoiceItem item = new InvoiceItem(
                    "inv-%d".formatted(i),
                    PARTNER.id(),
                    PERIOD,
                    status(i),
                    "EUR",
                    i,
                    ISSUED,
                    Stamp.first(ISSUED, null));
            client.putItem(put -> put.tableName(SingleTable.NAME).item(item.toMap()));
        }
        table = client;
    }

    @AfterAll
    static void close() {
        table().close();
    }

    @Test
    void fillsPagesThoughDraftsLieBetween() {
        List<List<String>> pages = new ArrayList<>();
        String after = null;
        do {
            InvoicePage page = invoices().list(PARTNER, PERIOD, _ -> true, 2, after);
            pages.add(
                    page.items().stream().map(Invoice::id).map(InvoiceId::value).toList());
            after = page.nextCursor();
        } while (after != null);

        assertThat(pages).containsExactly(List.of("inv-0", "inv-2"), List.of("inv-3", "inv-5"), List.of("inv-6"));
    }

    @Test
    void fillsPagesThoughUnwantedOnesLieBetween() {
        InvoicePage first = invoices().list(PARTNER, PERIOD, Invoice::paid, 1, null);
        InvoicePage second = invoices().list(PARTNER, PERIOD, Invoice::paid, 1, first.nextCursor());

        assertThat(first.items()).extracting(Invoice::id).containsExactly(new InvoiceId("inv-5"));
        assertThat(second.items()).extracting(Invoice::id).containsExactly(new InvoiceId("inv-6"));
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void findsNoDraft() {
        assertThat(invoices().find(PARTNER, new InvoiceId("inv-1"))).isEmpty();
    }

    @Test
    void refusesACursorOfAnotherPeriod() {
        String cursor = invoices().list(PARTNER, PERIOD, _ -> true, 2, null).nextCursor();

        assertThatExceptionOfType(UnknownCursor.class)
                .isThrownBy(() -> invoices().list(PARTNER, PERIOD.minusMonths(1), _ -> true, 2, cursor));
    }

    @Test
    void opensNothingWithTheCursorOfAnotherPartner() {
        String cursor = invoices().list(PARTNER, PERIOD, _ -> true, 2, null).nextCursor();

        assertThat(invoices()
                        .list(new Partner("nobody"), PERIOD, _ -> true, 2, cursor)
                        .items())
                .isEmpty();
    }

    @Test
    void refusesACursorThatNobodyMade() {
        for (String cursor : List.of("", "!", "aW52", "eAp5Cno")) {
            assertThatExceptionOfType(UnknownCursor.class)
                    .isThrownBy(() -> invoices().list(PARTNER, PERIOD, _ -> true, 2, cursor));
        }
    }

    private static InvoiceStatus status(int number) {
        if (number % 3 == 1) {
            return InvoiceStatus.DRAFT;
        }
        return number < 5 ? InvoiceStatus.ISSUED : InvoiceStatus.PAID;
    }

    private static DynamoDbInvoices invoices() {
        return new DynamoDbInvoices(table());
    }

    private static DynamoDbClient table() {
        if (table == null) {
            throw new IllegalStateException("Not started");
        }
        return table;
    }
}
