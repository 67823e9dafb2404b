package com.northwind.deliveries.locker.dynamodb;

import com.github.f4b6a3.uuid.UuidCreator;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.deliveries.locker.Turn;
import com.northwind.table.CommandAnswerItem;
import com.northwind.table.Condition;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.ItemKey;
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
        return read(OpeningItem.key(locker, compartment))
                .map(OpeningItem::of)
                .map(last -> new Turn(last.stamp().revision(), isUnderWay(last, now) ? last.voidAt() : null))
                .orElse(Turn.FIRST);
    }

    private boolean isUnderWay(OpeningItem last, Instant now) {
        return now.isBefore(last.voidAt())
                && read(CommandAnswerItem.key(last.locker(), last.command())).isEmpty();
    }

    private Optional<Map<String, AttributeValue>> read(ItemKey key) {
        return Optional.of(table.getItem(request -> request.tableName(SingleTable.NAME)
                                .key(key.toMap())
                                .consistentRead(true))
                        .item())
                .filter(item -> !item.isEmpty());
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
