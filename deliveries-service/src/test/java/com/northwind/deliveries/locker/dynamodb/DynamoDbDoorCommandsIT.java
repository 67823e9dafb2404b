package com.northwind.deliveries.locker.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.dynamodb.Warehouse;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.deliveries.locker.DoorCommandsContract;
import com.northwind.deliveries.locker.Turn;
import com.northwind.table.CommandAnswerItem;
import com.northwind.table.CommandOutcome;
import com.northwind.table.Stamp;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TableTest
class DynamoDbDoorCommandsIT extends DoorCommandsContract {

    private final Warehouse warehouse = new Warehouse();

    @Autowired
    DoorCommands commands;

    @Override
    protected void given(Delivery delivery) {
        warehouse.given(delivery);
    }

    @Override
    protected DoorCommands commands() {
        return commands;
    }

    @Override
    protected void answered(DoorCommand command) {
        CommandAnswerItem answer = new CommandAnswerItem(
                command.compartment().building(),
                command.compartment().locker(),
                command.compartment().number(),
                command.id().toString(),
                CommandOutcome.OBEYED,
                null,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                command.expiresAt(),
                Stamp.first(Instant.EPOCH, null));
        warehouse.given(answer);
    }

    @Test
    void twentyAtOnceIssueOne() throws Exception {
        Delivery parcel = Parcels.carriedBy(new Courier("courier-" + UUID.randomUUID()));
        warehouse.given(parcel);
        try (ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> issued = couriers.invokeAll(IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Boolean>) () -> isIssued(parcel, "key-" + i))
                    .toList());

            assertThat(issued).extracting(Future::resultNow).containsOnlyOnce(true);
        }
    }

    private boolean isIssued(Delivery parcel, String key) {
        Act act = new Act(parcel.courier().subject(), key, "open");
        DoorCommand command = new DoorCommand(
                commands.nextId(),
                new CompartmentId("b1", "locker-" + parcel.id(), "03"),
                parcel.id().toString(),
                act.principal(),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(10));
        try {
            commands.issue(command, parcel.revision(), Turn.FIRST, act);
            return true;
        } catch (ChangedMeanwhile _) {
            return false;
        }
    }

    @Test
    void namesCommandsInTheOrderOfTime() {
        assertThat(commands.nextId().version()).isEqualTo(7);
    }
}
