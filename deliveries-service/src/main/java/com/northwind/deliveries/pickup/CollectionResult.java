package com.northwind.deliveries.pickup;

import com.northwind.deliveries.delivery.Delivery;

/** What can come of a locker saying that a parcel was taken out. */
public sealed interface CollectionResult {

    record Collected(Delivery delivery) implements CollectionResult {}

    /** It was said before, under the same key; this is what was answered then. */
    record Again(Delivery delivery) implements CollectionResult {}

    /** The code was not the right one, or nobody looked at it. */
    record Refused(KeypadResult why) implements CollectionResult {}
}
