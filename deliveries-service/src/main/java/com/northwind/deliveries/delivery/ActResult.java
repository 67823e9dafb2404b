package com.northwind.deliveries.delivery;

/** What can come of an act. */
public sealed interface ActResult {

    record Done(Delivery delivery) implements ActResult {}

    /** It was done before, under the same key; this is what was answered then. */
    record Replayed(Delivery delivery) implements ActResult {}

    /** The delivery has changed since the revision that was seen. */
    record Stale(Delivery current) implements ActResult {}

    record NotPossible(Delivery current, Obstacle obstacle) implements ActResult {}

    /** There is no such delivery, or it is none of theirs. */
    record Unknown() implements ActResult {}

    /** The request itself makes no sense. */
    record Senseless(String field, String rule) implements ActResult {}
}
