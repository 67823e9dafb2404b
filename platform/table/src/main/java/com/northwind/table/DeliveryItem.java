package com.northwind.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One parcel's way through a locker.
 *
 * @param locker where a compartment is reserved, or null before that
 * @param compartment the number of the compartment, null exactly when {@code locker} is
 * @param courier the {@code sub} of the courier
 * @param partner who is billed for it
 * @param date the day it is planned for, in the building's zone
 * @param signatureKey the signature's key in the blob store, null if there is none
 * @param photoKey the photo's key in the blob store, null if there is none
 * @param failureReason why it failed, null if it did not
 * @param failureNote what the courier adds to that, null if nothing
 * @param changeOrder where its entry stands in the change log of its courier
 */
public record DeliveryItem(
        String id,
        String building,
        @Nullable String locker,
        @Nullable String compartment,
        String courier,
        String partner,
        DeliveryStatus status,
        String recipientName,
        String recipientUnit,
        CompartmentSize size,
        LocalDate date,
        @Nullable Instant deliveredAt,
        @Nullable String signatureKey,
        @Nullable String photoKey,
        @Nullable FailureReason failureReason,
        @Nullable String failureNote,
        long changeOrder,
        Stamp stamp)
        implements TableItem {

    public static ItemKey key(String id) {
        return new ItemKey("DELIVERY#" + id, "DELIVERY");
    }

    public static DeliveryItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new DeliveryItem(
                attributes.text("id"),
                attributes.text("building"),
                attributes.textOrNull("locker"),
                attributes.textOrNull("compartment"),
                attributes.text("courier"),
                attributes.text("partner"),
                attributes.constant(DeliveryStatus.class, "status"),
                attributes.text("recipientName"),
                attributes.text("recipientUnit"),
                attributes.constant(CompartmentSize.class, "size"),
                attributes.date("date"),
                attributes.timeOrNull("deliveredAt"),
                attributes.textOrNull("signatureKey"),
                attributes.textOrNull("photoKey"),
                attributes.constantOrNull(FailureReason.class, "failureReason"),
                attributes.textOrNull("failureNote"),
                attributes.number("changeOrder"),
                attributes.stamp());
    }

    /** The same with its entry in the change log there. */
    public DeliveryItem inOrder(long order) {
        return new DeliveryItem(
                id,
                building,
                locker,
                compartment,
                courier,
                partner,
                status,
                recipientName,
                recipientUnit,
                size,
                date,
                deliveredAt,
                signatureKey,
                photoKey,
                failureReason,
                failureNote,
                order,
                stamp);
    }

    @Override
    public ItemType type() {
        return ItemType.DELIVERY;
    }

    @Override
    public ItemKey key() {
        return key(id);
    }

    /** Without writing the whole item: each entry of a courier's day is asked for its place. */
    @Override
    public @Nullable String sort(Index index) {
        return switch (index) {
            case COURIER_DAY -> date + "#" + id;
            case LOCKER -> locker == null ? null : SortableTime.of(stamp.changedAt()) + "#DELIVERY#" + id;
            case PARTNER_PERIOD -> YearMonth.from(date) + "#DELIVERY#" + id;
        };
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text(Index.LOCKER.partition(), locker == null ? null : "LOCKER#" + locker)
                .text(Index.LOCKER.sort(), sort(Index.LOCKER))
                .index(Index.COURIER_DAY, "COURIER#" + courier, sort(Index.COURIER_DAY))
                .index(Index.PARTNER_PERIOD, "PARTNER#" + partner, sort(Index.PARTNER_PERIOD))
                .text("id", id)
                .text("building", building)
                .text("locker", locker)
                .text("compartment", compartment)
                .text("courier", courier)
                .text("partner", partner)
                .text("status", status.name())
                .text("recipientName", recipientName)
                .text("recipientUnit", recipientUnit)
                .text("size", size.name())
                .date("date", date)
                .time("deliveredAt", deliveredAt)
                .text("signatureKey", signatureKey)
                .text("photoKey", photoKey)
                .text("failureReason", failureReason == null ? null : failureReason.name())
                .text("failureNote", failureNote)
                .number("changeOrder", changeOrder)
                .toMap();
    }
}
