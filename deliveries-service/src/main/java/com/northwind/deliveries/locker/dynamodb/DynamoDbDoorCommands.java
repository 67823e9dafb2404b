package com.northwind.deliveries.locker.dynamodb;

import com.github.f4b6a3.uuid.UuidCreator;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.table.Condition;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.ItemType;
import com.northwind.table.Stamp;
import com.northwind.table.Transaction;
import com.northwind.web.CurrentTrace;
import com.northwind.web.TableLedger;
import com.northwind.web.ledger.Act;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class DynamoDbDoorCommands implements DoorCommands {

    private final TableLedger ledger;
    private final CurrentTrace trace;

    DynamoDbDoorCommands(TableLedger ledger, CurrentTrace trace) {
        this.ledger = ledger;
        this.trace = trace;
    }

    @Override
    public UUID nextId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    @Override
    public Optional<DoorCommand> answered(Act act) {
        return ledger.answered(act, DoorCommand.class);
    }

    @Override
    public void issue(DoorCommand command, long revision, Act act) {
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
                .put(item, Condition.absent());
        ledger.commit(effect, act, command);
    }
}
