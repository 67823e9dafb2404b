package com.northwind.localaws.demonstration;

import com.northwind.table.ChangeLog;
import com.northwind.table.Condition;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Stamp;
import com.northwind.table.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * One parcel's part of the night. It is entered in the change log when its turn has come: the log goes on with each.
 *
 * @param others what else is written with the delivery
 * @param before the delivery as it was read; null if it is new
 */
record Step(Transaction others, @Nullable DeliveryItem before, DeliveryItem after) {

    Transaction in(ChangeLog log) {
        Stamp stamp = after.stamp();
        long revision = before == null ? 0 : before.stamp().revision();
        others.put(after.inOrder(log.next()), before == null ? Condition.absent() : Condition.unchangedSince(revision));
        log.enter(others, after.id(), before == null ? 0 : before.changeOrder(), false, stamp);
        Chronicle.events(after, revision).forEach(event -> others.put(event, Condition.absent()));
        return others;
    }
}
