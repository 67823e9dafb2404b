package com.northwind.graphql.act.client;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.northwind.graphql.act.DeliveryMarked;
import com.northwind.graphql.act.PickupCode;

/** A delivery as its owner writes it when it was put into its compartment. */
record MarkedJson(@JsonUnwrapped DeliveryJson delivery, String pickupCode) {

    DeliveryMarked told(boolean replayed) {
        return new DeliveryMarked(delivery.toDelivery(), new PickupCode(pickupCode), replayed);
    }

    @Override
    public String toString() {
        return "MarkedJson[%s]".formatted(delivery.id());
    }
}
