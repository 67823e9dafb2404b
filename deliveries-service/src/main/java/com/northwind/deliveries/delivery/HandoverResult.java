package com.northwind.deliveries.delivery;

/** What can come of a courier marking a parcel as delivered. */
public sealed interface HandoverResult {

    record Done(Delivery delivery) implements HandoverResult {}

    /** It was done before, under the same key; this is what was answered then. */
    record Replayed(Delivery delivery) implements HandoverResult {}

    /** The delivery has changed since the revision the courier saw. */
    record Stale(Delivery current) implements HandoverResult {}

    record NotPossible(Delivery current, Obstacle obstacle) implements HandoverResult {}

    /** There is no such delivery, or it is another courier's. */
    record Unknown() implements HandoverResult {}
}
