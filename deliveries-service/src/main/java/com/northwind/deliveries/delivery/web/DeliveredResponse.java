package com.northwind.deliveries.delivery.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.PickupCode;

/** A delivery that was delivered, and the code that opens its compartment. */
record DeliveredResponse(@JsonUnwrapped DeliveryResponse delivery, String pickupCode) {

    static DeliveredResponse of(Delivery delivered, PickupCode code) {
        return new DeliveredResponse(DeliveryResponse.of(delivered), code.digits());
    }

    /** The code is nobody's business in a log. */
    @Override
    public String toString() {
        return "DeliveredResponse[%s]".formatted(delivery.id());
    }
}
