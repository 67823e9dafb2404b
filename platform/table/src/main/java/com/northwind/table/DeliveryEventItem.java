package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What happened to a delivery, once for each of its revisions, written together with it. The stamp is the delivery's.
 *
 * @param subject whose act it was, from the verified token
 * @param actedAt when it was done, by the clock of an app that was offline then; null if it was not
 * @param detail the compartment, the reason of a failure or the new courier, whichever the kind has; null if none
 */
public record DeliveryEventItem(
        String delivery,
        DeliveryEventKind kind,
        String subject,
        @Nullable Instant actedAt,
        @Nullable String detail,
        Stamp stamp)
        implements TableItem {

    public static ItemKey key(String delivery, long revision) {
        return new ItemKey("DELIVERY#" + delivery, "EVENT#%010d".formatted(revision));
    }

    public static DeliveryEventItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new DeliveryEventItem(
                attributes.text("delivery"),
                attributes.constant(DeliveryEventKind.class, "kind"),
                attributes.text("subject"),
                attributes.timeOrNull("actedAt"),
                attributes.textOrNull("detail"),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.DELIVERY_EVENT;
    }

    @Override
    public ItemKey key() {
        return key(delivery, stamp.revision());
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("delivery", delivery)
                .text("kind", kind.name())
                .text("subject", subject)
                .time("actedAt", actedAt)
                .text("detail", detail)
                .toMap();
    }
}
