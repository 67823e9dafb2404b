package com.northwind.deliveries.delivery;

import java.util.regex.Pattern;

/** The eight digits a resident types at the locker. Never logged, never stored. */
public record PickupCode(String digits) {

    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

    public PickupCode {
        if (!EIGHT_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("A pickup code has eight digits");
        }
    }

    @Override
    public String toString() {
        return "PickupCode[********]";
    }
}
