package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The change log of a courier, as somebody read it who wants to add to it.
 *
 * @param order of its last change; 0 if there is none yet
 */
public record ChangeLog(String courier, long order) {

    /** The log, by what lies under {@link CourierItem#key}; nothing does before the first change. */
    public static ChangeLog of(String courier, Map<String, AttributeValue> stored) {
        return new ChangeLog(
                courier, stored.isEmpty() ? 0 : CourierItem.of(stored).stamp().revision());
    }

    /** The order of the change that is entered next. */
    public long next() {
        return order + 1;
    }

    /** The log after that. */
    public ChangeLog advanced() {
        return new ChangeLog(courier, next());
    }

    /**
     * Enters that a delivery changed, in the transaction that changes it; refused if the log went on since it was read.
     *
     * @param before the order of the delivery's entry in this log, which is taken out; 0 if it has none
     * @param removed whether the delivery ceases to be this courier's
     */
    public void enter(Transaction transaction, String delivery, long before, boolean removed, Stamp cause) {
        transaction.put(
                new CourierItem(courier, new Stamp(next(), cause.changedAt(), cause.trace())),
                order == 0 ? Condition.absent() : Condition.unchangedSince(order));
        if (before > 0) {
            transaction.delete(ItemType.CHANGE, ChangeItem.key(courier, before), Condition.present());
        }
        // The last entry is always there. That it can be seen is asked for, because the items of a transaction appear
        // one by one: a reader who finds this change shall have found all that are older.
        if (order > 0 && order != before) {
            transaction.check(ItemType.CHANGE, ChangeItem.key(courier, order), Condition.present());
        }
        transaction.put(
                new ChangeItem(courier, delivery, next(), removed, Stamp.first(cause.changedAt(), cause.trace())),
                Condition.absent());
    }
}
