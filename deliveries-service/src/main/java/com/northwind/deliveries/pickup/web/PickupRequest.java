package com.northwind.deliveries.pickup.web;

import com.northwind.deliveries.delivery.PickupCode;
import com.northwind.deliveries.pickup.Box;
import com.northwind.deliveries.pickup.Guess;
import com.northwind.security.Caller;
import com.northwind.web.IdempotencyKey;
import com.northwind.web.InvalidField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed at a locker. */
record PickupRequest(@Nullable String compartment, @Nullable String code) {

    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");

    /**
     * The guess of the locker's own device.
     *
     * @throws UnknownLocker if the caller is another one
     * @throws InvalidField if it can be none; then it counts as none
     */
    Guess guess(String locker, Caller device, IdempotencyKey key) {
        if (!locker.equals(device.device())) {
            throw new UnknownLocker();
        }
        if (compartment == null || !TWO_DIGITS.matcher(compartment).matches()) {
            throw new InvalidField("compartment", "has two digits");
        }
        return new Guess(new Box(locker, compartment), typed(), device.subject(), key.value());
    }

    private PickupCode typed() {
        try {
            return new PickupCode(code == null ? "" : code);
        } catch (IllegalArgumentException otherShape) {
            throw new InvalidField("code", "has eight digits");
        }
    }

    /** Somebody may log what a request says. */
    @Override
    public String toString() {
        return "PickupRequest[compartment=" + compartment + "]";
    }

    /** For this caller there is no such locker. */
    static class UnknownLocker extends RuntimeException {}
}
