package com.northwind.table;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Several conditional writes that happen together or not at all. */
public final class Transaction {

    private final List<TransactWriteItem> writes = new ArrayList<>();
    private final List<ItemType> types = new ArrayList<>();

    /** Adds the item, provided that the condition holds. */
    public Transaction put(TableItem item, Condition condition) {
        writes.add(condition.put(item));
        types.add(item.type());
        return this;
    }

    /**
     * Adds to the counters of a day, whatever they are by now. It has no condition of its own: what makes it happen once
     * is another write of this transaction that has one.
     */
    public Transaction count(UsageItem more) {
        writes.add(more.addition());
        types.add(more.type());
        return this;
    }

    /** Removes the item, provided that the condition holds. */
    public Transaction delete(ItemType type, ItemKey key, Condition condition) {
        writes.add(condition.delete(key));
        types.add(type);
        return this;
    }

    /** Leaves the item as it is, provided that the condition holds. */
    public Transaction check(ItemType type, ItemKey key, Condition condition) {
        writes.add(condition.check(key));
        types.add(type);
        return this;
    }

    /**
     * Writes everything.
     *
     * @throws WriteRefused if a condition did not hold; then nothing was written
     * @throws TableBusy if another transaction holds one of the items; then nothing was written and it may be tried again
     */
    public void commit(DynamoDbClient table) {
        try {
            table.transactWriteItems(request -> request.transactItems(writes));
        } catch (TransactionCanceledException cancelled) {
            throw refusal(cancelled);
        } catch (TransactionInProgressException busy) {
            throw new TableBusy(busy);
        }
    }

    private RuntimeException refusal(TransactionCanceledException cancelled) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        for (int i = 0; i < reasons.size(); i++) {
            if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
                return new WriteRefused(types.get(i), cancelled);
            }
        }
        boolean contended = reasons.stream().anyMatch(reason -> "TransactionConflict".equals(reason.code()));
        return contended ? new TableBusy(cancelled) : cancelled;
    }
}
