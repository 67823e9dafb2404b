package com.northwind.table;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a partner owes for a period. Its lines are items of their own beside it.
 *
 * @param period a month, {@code 2026-10}
 * @param currency ISO 4217
 * @param totalMinor the sum of the lines in minor units of the currency
 */
public record InvoiceItem(
        String id,
        String partner,
        YearMonth period,
        InvoiceStatus status,
        String currency,
        long totalMinor,
        @Nullable Instant issuedAt,
        Stamp stamp)
        implements TableItem {

    public static ItemKey key(String id) {
        return new ItemKey("INVOICE#" + id, "INVOICE");
    }

    public static InvoiceItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new InvoiceItem(
                attributes.text("id"),
                attributes.text("partner"),
                attributes.month("period"),
                attributes.constant(InvoiceStatus.class, "status"),
                attributes.text("currency"),
                attributes.number("totalMinor"),
                attributes.timeOrNull("issuedAt"),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.INVOICE;
    }

    @Override
    public ItemKey key() {
        return key(id);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .index(Index.PARTNER_PERIOD, "PARTNER#" + partner, "%s#INVOICE#%s".formatted(period, id))
                .text("id", id)
                .text("partner", partner)
                .text("period", period.toString())
                .text("status", status.name())
                .text("currency", currency)
                .number("totalMinor", totalMinor)
                .time("issuedAt", issuedAt)
                .toMap();
    }
}
