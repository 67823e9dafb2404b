package com.northwind.deliveries.pickup.dynamodb;

import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.Pickup;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.locker.Turn;
import com.northwind.deliveries.pickup.Attempts;
import com.northwind.deliveries.pickup.Box;
import com.northwind.deliveries.pickup.KeypadResult.Right;
import com.northwind.deliveries.pickup.KeypadResult.Settled;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import com.northwind.deliveries.pickup.Pickups;
import com.northwind.deliveries.pickup.Waiting;
import com.northwind.table.AttemptsItem;
import com.northwind.table.Condition;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.ItemKey;
import com.northwind.table.ItemType;
import com.northwind.table.OpeningItem;
import com.northwind.table.PickupItem;
import com.northwind.table.SingleTable;
import com.northwind.table.Transaction;
import com.northwind.web.CurrentTrace;
import com.northwind.web.TableLedger;
import com.northwind.web.ledger.Act;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Repository
class DynamoDbPickups implements Pickups {

    private final DynamoDbClient table;
    private final TableLedger ledger;
    private final Clock clock;
    private final CurrentTrace trace;

    DynamoDbPickups(DynamoDbClient table, TableLedger ledger, Clock clock, CurrentTrace trace) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
        this.trace = trace;
    }

    @Override
    public Optional<Waiting> find(Box box) {
        return read(PickupItem.key(box.locker(), box.number()))
                .map(PickupItem::of)
                .map(item -> new Waiting(
                        new Pickup(
                                new CompartmentId(item.building(), item.locker(), item.compartment()),
                                DeliveryId.valueOf(item.delivery()),
                                item.codeHash()),
                        item.stamp().revision()));
    }

    @Override
    public Attempts attempts(Box box) {
        return read(AttemptsItem.key(box.locker(), box.number()))
                .map(AttemptsItem::of)
                .map(item -> AttemptsMapping.attempts(item, clock.instant()))
                .orElse(Attempts.NONE);
    }

    @Override
    public Optional<Settled> answered(Act act) {
        return ledger.answered(act, Entry.class).map(Entry::settled);
    }

    @Override
    public void accept(Waiting waiting, Attempts counted, Right right, Turn turn, Act act) {
        CompartmentId compartment = waiting.pickup().compartment();
        Transaction effect = counting(new Box(compartment.locker(), compartment.number()), counted)
                .check(
                        ItemType.PICKUP,
                        PickupItem.key(compartment.locker(), compartment.number()),
                        Condition.unchangedSince(waiting.revision()));
        DoorCommand command = right.command();
        if (command != null) {
            DoorCommandItem item = CommandMapping.item(command, trace.traceparent());
            effect.put(item, Condition.absent())
                    .put(OpeningItem.by(item, turn.revision() + 1), Condition.stillAt(turn.revision()));
        }
        ledger.commit(effect, act, Entry.of(right));
    }

    @Override
    public void refuse(Box box, Attempts counted, Wrong wrong, Act act) {
        ledger.commit(counting(box, counted), act, Entry.of(wrong));
    }

    private Transaction counting(Box box, Attempts counted) {
        long before = counted.revision() - 1;
        return new Transaction()
                .put(
                        AttemptsMapping.item(box, counted, clock.instant(), trace.traceparent()),
                        Condition.stillAt(before));
    }

    private Optional<Map<String, AttributeValue>> read(ItemKey key) {
        return Optional.of(table.getItem(request -> request.tableName(SingleTable.NAME)
                                .key(key.toMap())
                                .consistentRead(true))
                        .item())
                .filter(item -> !item.isEmpty());
    }
}
