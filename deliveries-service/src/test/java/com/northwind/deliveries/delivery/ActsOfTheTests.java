package com.northwind.deliveries.delivery;

import com.northwind.deliveries.locker.Compartments;
import java.time.Clock;
import java.util.Optional;

/** Acts for the tests of other features. */
public final class ActsOfTheTests {

    private ActsOfTheTests() {}

    /** Whatever evidence is shown is believed. */
    public static Acts on(Deliveries deliveries, Compartments compartments, PickupCodes codes, Clock clock) {
        return new Acts(deliveries, compartments, (delivery, photo, signature) -> Optional.empty(), codes, clock);
    }
}
