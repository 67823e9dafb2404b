package com.northwind.deliveries.locker;

class InMemoryDoorCommandsTests extends DoorCommandsContract {

    private final InMemoryDoorCommands commands = new InMemoryDoorCommands();

    @Override
    protected DoorCommands commands() {
        return commands;
    }
}
