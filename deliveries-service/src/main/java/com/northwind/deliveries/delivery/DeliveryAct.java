package com.northwind.deliveries.delivery;

import com.northwind.deliveries.locker.Size;
import org.jspecify.annotations.Nullable;

/** What can be done with a delivery. Couriers do most of it, admins assign, and a locker tells that its parcel is gone. */
public sealed interface DeliveryAct {

    /** The parcel leaves the depot. */
    record TakeOut() implements DeliveryAct {}

    /**
     * A compartment is kept free for the parcel; another one than it has.
     *
     * @param locker only in this one; null for any of the building
     * @param size at least this large; null for what the parcel needs
     */
    record Reserve(@Nullable String locker, @Nullable Size size) implements DeliveryAct {}

    /** The parcel lies in its compartment. */
    record Deliver(@Nullable PhotoKey photo, @Nullable SignatureKey signature) implements DeliveryAct {}

    /** The parcel cannot be delivered. */
    record Fail(Failure failure) implements DeliveryAct {}

    /** The parcel goes back to where it came from. */
    record Return() implements DeliveryAct {}

    /** The parcel was taken out of its compartment by whom it is for. */
    record Collect() implements DeliveryAct {}

    /** Another courier carries the parcel. */
    record Assign(Courier courier) implements DeliveryAct {}
}
