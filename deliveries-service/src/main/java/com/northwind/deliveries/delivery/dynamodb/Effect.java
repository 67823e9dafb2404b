package com.northwind.deliveries.delivery.dynamodb;

import static com.northwind.deliveries.delivery.dynamodb.DeliveryMapping.item;
import static com.northwind.deliveries.delivery.dynamodb.DeliveryMapping.stamp;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryChange;
import com.northwind.deliveries.delivery.DeliveryEvent;
import com.northwind.deliveries.delivery.Pickup;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.table.ChangeLog;
import com.northwind.table.Condition;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.DeliveryEventKind;
import com.northwind.table.ItemType;
import com.northwind.table.PickupItem;
import com.northwind.table.Stamp;
import com.northwind.table.Transaction;
import org.jspecify.annotations.Nullable;

/** A change of a delivery as one transaction, each write under a condition. */
record Effect(DeliveryChange change, @Nullable String trace) {

    /**
     * @param order of the delivery's entry in the log of its courier until now
     * @param before the log of its courier until now
     * @param after the log of its courier from now on; mostly the same
     */
    Transaction transaction(long order, ChangeLog before, ChangeLog after) {
        Delivery delivery = change.after();
        String id = delivery.id().toString();
        Stamp stamp = stamp(delivery, trace);
        Transaction transaction = new Transaction()
                .put(
                        item(delivery, trace).inOrder(after.next()),
                        Condition.unchangedSince(change.before().revision()))
                .put(event(id, change.event(), stamp), Condition.absent());
        for (Compartment compartment : change.compartments()) {
            transaction.put(
                    item(compartment, new Stamp(compartment.revision(), stamp.changedAt(), trace)),
                    Condition.unchangedSince(compartment.revision() - 1));
        }
        pickup(transaction, stamp);
        boolean moved = !before.courier().equals(after.courier());
        if (moved) {
            before.enter(transaction, id, order, true, stamp);
        }
        after.enter(transaction, id, moved ? 0 : order, false, stamp);
        return transaction;
    }

    private void pickup(Transaction transaction, Stamp stamp) {
        Pickup pickup = change.pickup();
        if (pickup != null) {
            CompartmentId where = pickup.compartment();
            transaction.put(
                    new PickupItem(
                            where.building(),
                            where.locker(),
                            where.number(),
                            pickup.delivery().toString(),
                            pickup.codeHash(),
                            Stamp.first(stamp.changedAt(), trace)),
                    Condition.absent());
        }
        CompartmentId left = change.before().compartment();
        if (change.endsPickup() && left != null) {
            transaction.delete(
                    ItemType.PICKUP,
                    PickupItem.key(left.locker(), left.number()),
                    Condition.absentOrOf(change.before().id().toString()));
        }
    }

    private static DeliveryEventItem event(String delivery, DeliveryEvent event, Stamp stamp) {
        return new DeliveryEventItem(
                delivery,
                DeliveryEventKind.valueOf(event.kind().name()),
                event.subject(),
                event.actedAt(),
                event.detail(),
                stamp);
    }
}
