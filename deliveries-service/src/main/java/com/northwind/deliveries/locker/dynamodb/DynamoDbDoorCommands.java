package com.northwind.deliveries.locker.dynamodb;

import com.github.f4b6a3.uuid.UuidCreator;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.deliveries.locker.Turn;
import com.northwind.table.Condition;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.ItemType;
import com.northwind.table.OpeningItem;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.Transaction;
import com.northwind.web.CurrentTrace;
import com.northwind.web.TableLedger;
import com.northwind.web.ledger.Act;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Repository
class DynamoDbDoorCommands implements DoorCommands {

    private final DynamoDbClient table;
    private final TableLedger ledger;
    private final CurrentTrace trace;

    DynamoDbDoorCommands(DynamoDbClient table, TableLedger ledger, CurrentTrace trace) {
        this.table = table;
        this.ledger = ledger;
        this.trace = trace;
    }

    @Override
    public UUID nextId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    @Override
    public Turn turn(String locker, String compartment, Instant now) {
        Map<String, AttributeValue> stored = table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(OpeningItem.key(locker, compartment).toMap())
                        .consistentRead(true))
                .item();
        return stored.isEmpty() ? Turn.FIRST : turn(OpeningItem.of(stored), now);
    }

    private static Turn turn(OpeningItem last, Instant now) {
        return new Turn(last.stamp().revision(), now.isBefore(last.voidAt()) ? last.voidAt() : null);
    }

    @Override
    public Optional<DoorCommand> answered(Act act) {
        return ledger.answered(act, DoorCommand.class);
    }

    @Override
    public void issue(DoorCommand command, long revision, Turn turn, Act act) {
        DoorCommandItem item = new DoorCommandItem(
                command.id().toString(),
                command.compartment().building(),
                command.compartment().locker(),
                command.compartment().number(),
                command.delivery(),
                command.requestedBy(),
                command.expiresAt(),
                Stamp.first(command.requestedAt(), trace.traceparent()));
        Transaction effect = new Transaction()
                .check(ItemType.DELIVERY, DeliveryItem.key(command.delivery()), Condition.unchangedSince(revision))
                .put(item, Condition.absent())
                .put(OpeningItem.by(item, turn.revision() + 1), Condition.stillAt(turn.revision()));
        ledger.commit(effect, act, command);
    }
}
