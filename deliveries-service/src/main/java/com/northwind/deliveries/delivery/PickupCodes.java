package com.northwind.deliveries.delivery;

/** The codes by which residents open compartments. */
public interface PickupCodes {

    /** The code of a delivery as it became delivered: the same one whenever it is asked for. */
    PickupCode codeOf(Delivery delivered);

    /**
     * What is kept while the parcel waits.
     *
     * @throws IllegalArgumentException if the delivery lies in no compartment
     */
    Pickup issue(Delivery delivered);
}
