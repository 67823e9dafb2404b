package com.northwind.deliveries.pickup;

import com.northwind.deliveries.delivery.Pickup;

class InMemoryPickupsTests extends PickupsContract {

    private final InMemoryPickups pickups = new InMemoryPickups();

    @Override
    protected Pickups pickups() {
        return pickups;
    }

    @Override
    protected void given(Pickup waiting) {
        pickups.add(waiting);
    }

    @Override
    protected void taken(Box from) {
        pickups.remove(from);
    }
}
