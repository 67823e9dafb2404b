package com.northwind.deliveries;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How residents collect parcels.
 *
 * @param secret all pickup codes follow from it; it reaches us in the environment and goes no further
 */
@ConfigurationProperties("northwind.pickup")
record PickupProperties(@DefaultValue("") String secret) {

    private static final int SHORTEST = 32;

    PickupProperties {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("NORTHWIND_PICKUP_SECRET is not set; there is no secret of our own");
        }
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "NORTHWIND_PICKUP_SECRET is too short: %d characters at least".formatted(SHORTEST));
        }
    }

    @Override
    public String toString() {
        return "PickupProperties[******]";
    }
}
