package com.northwind.invoices.apikey;

import java.util.regex.Pattern;

/** The part of a key that may be shown: 10 to 32 small letters and digits. */
public record ApiKeyId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{10,32}");

    public ApiKeyId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("The id of a key has 10 to 32 small letters and digits");
        }
    }

    /** Whether a key may be called so. */
    public static boolean isPossible(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
