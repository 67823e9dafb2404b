package com.northwind.deliveries.locker.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.dynamodb.Warehouse;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.deliveries.locker.DoorCommandsContract;
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

    @Test
    void namesCommandsInTheOrderOfTime() {
        assertThat(commands.nextId().version()).isEqualTo(7);
    }
}
