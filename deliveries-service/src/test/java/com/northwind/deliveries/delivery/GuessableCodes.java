package com.northwind.deliveries.delivery;

import java.util.Objects;

/** Codes that everybody can compute. */
public final class GuessableCodes implements PickupCodes {

    private static final int CODES = 100_000_000;

    @Override
    public PickupCode codeOf(Delivery delivered) {
        return new PickupCode(
                "%08d".formatted(Math.floorMod(Objects.hash(delivered.id(), delivered.revision()), CODES)));
    }

    @Override
    public Pickup issue(Delivery delivered) {
        if (delivered.compartment() == null) {
            throw new IllegalArgumentException("It lies in no compartment");
        }
        return new Pickup(
                delivered.compartment(),
                delivered.id(),
                "hash of " + codeOf(delivered).digits());
    }
}
