package com.northwind.deliveries.locker;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.InMemoryDeliveries;

class InMemoryDoorCommandsTests extends DoorCommandsContract {

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(new InMemoryCompartments());
    private final InMemoryTurns turns = new InMemoryTurns();
    private final InMemoryDoorCommands commands = new InMemoryDoorCommands(deliveries, turns);

    @Override
    protected void given(Delivery delivery) {
        deliveries.schedule(delivery);
    }

    @Override
    protected void answered(DoorCommand command) {
        turns.answered(command);
    }

    @Override
    protected DoorCommands commands() {
        return commands;
    }
}
