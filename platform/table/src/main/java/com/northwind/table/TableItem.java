package com.northwind.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item of the table, in the shape its type promises. Sealed: whoever reads the stream decides about every kind, and
 * a new kind does not compile until they have.
 */
public sealed interface TableItem
        permits ApiKeyItem,
                AttemptsItem,
                BuildingItem,
                ChangeItem,
                CommandAnswerItem,
                CompartmentItem,
                ContactItem,
                CourierItem,
                DeliveryEventItem,
                DeliveryItem,
                DoorCommandItem,
                DoorEventItem,
                DoorItem,
                InvoiceItem,
                InvoiceLineItem,
                KeyRingItem,
                LedgerItem,
                LockerItem,
                MembershipItem,
                OpeningItem,
                PartnerItem,
                PickupItem,
                UsageItem {

    ItemType type();

    ItemKey key();

    Stamp stamp();

    /** All attributes, keys of indexes included. */
    Map<String, AttributeValue> toMap();

    /** The sort key in an index; null if the item is not in it. */
    default @Nullable String sort(Index index) {
        AttributeValue sort = toMap().get(index.sort());
        return sort == null ? null : sort.s();
    }

    /**
     * Reads any item.
     *
     * @throws DamagedItem if it lacks what its type promises, or is of a type unknown here
     */
    static TableItem of(Map<String, AttributeValue> item) {
        return switch (typeOf(item)) {
            case API_KEY -> ApiKeyItem.of(item);
            case ATTEMPTS -> AttemptsItem.of(item);
            case BUILDING -> BuildingItem.of(item);
            case CHANGE -> ChangeItem.of(item);
            case COMMAND_ANSWER -> CommandAnswerItem.of(item);
            case COMPARTMENT -> CompartmentItem.of(item);
            case CONTACT -> ContactItem.of(item);
            case COURIER -> CourierItem.of(item);
            case DELIVERY -> DeliveryItem.of(item);
            case DELIVERY_EVENT -> DeliveryEventItem.of(item);
            case DOOR -> DoorItem.of(item);
            case DOOR_COMMAND -> DoorCommandItem.of(item);
            case DOOR_EVENT -> DoorEventItem.of(item);
            case INVOICE -> InvoiceItem.of(item);
            case INVOICE_LINE -> InvoiceLineItem.of(item);
            case KEY_RING -> KeyRingItem.of(item);
            case LEDGER -> LedgerItem.of(item);
            case LOCKER -> LockerItem.of(item);
            case MEMBERSHIP -> MembershipItem.of(item);
            case OPENING -> OpeningItem.of(item);
            case PARTNER -> PartnerItem.of(item);
            case PICKUP -> PickupItem.of(item);
            case USAGE -> UsageItem.of(item);
        };
    }

    private static ItemType typeOf(Map<String, AttributeValue> item) {
        String type = new Attributes(item).text(SingleTable.TYPE);
        try {
            return ItemType.valueOf(type);
        } catch (IllegalArgumentException unknown) {
            throw new DamagedItem(item, "is of the unknown type " + type);
        }
    }
}
