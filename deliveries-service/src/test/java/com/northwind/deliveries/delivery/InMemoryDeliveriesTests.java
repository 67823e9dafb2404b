package com.northwind.deliveries.delivery;

import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.InMemoryCompartments;

class InMemoryDeliveriesTests extends DeliveriesContract {

    private final InMemoryCompartments compartments = new InMemoryCompartments();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(compartments);

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }

    @Override
    protected Compartments compartments() {
        return compartments;
    }

    @Override
    protected void given(Delivery scheduled) {
        deliveries.schedule(scheduled);
    }

    @Override
    protected void given(Compartment furnished) {
        compartments.furnish(furnished);
    }
}
