package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/** The delivery does not allow it. */
public record DeliveryNotPossible(Delivery current, NotPossibleReason reason)
        implements MarkDeliveredResult, OpenCompartmentResult {

    /** Reads the reason off the delivery itself. */
    public static DeliveryNotPossible of(Delivery current) {
        return new DeliveryNotPossible(
                current, current.compartment() == null ? NotPossibleReason.NO_COMPARTMENT : NotPossibleReason.STATUS);
    }
}
