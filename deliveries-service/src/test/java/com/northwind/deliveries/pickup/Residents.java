package com.northwind.deliveries.pickup;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.PickupCode;
import com.northwind.deliveries.locker.CompartmentId;

/** What residents know, and what they do not. */
public final class Residents {

    public static final String SECRET = "the-secret-of-the-tests-of-pickups";
    public static final DerivedCodes CODES = new DerivedCodes(new PickupSecret(SECRET));

    private Residents() {}

    /** A code that this one is not. */
    public static PickupCode other(PickupCode code) {
        return new PickupCode("%08d".formatted((Integer.parseInt(code.digits()) + 1) % 100_000_000));
    }

    public static Box box(Delivery delivered) {
        CompartmentId compartment = delivered.compartment();
        if (compartment == null) {
            throw new IllegalArgumentException("The delivery lies in no compartment");
        }
        return new Box(compartment.locker(), compartment.number());
    }
}
