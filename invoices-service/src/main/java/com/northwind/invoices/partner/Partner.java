package com.northwind.invoices.partner;

import java.util.regex.Pattern;

/** Who pays. To a partner's own client it is always the one that the issuer vouches for, never one that a request names. */
public record Partner(String id) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public Partner {
        if (!isPossible(id)) {
            throw new IllegalArgumentException("A partner has small letters, digits and hyphens");
        }
    }

    /** Whether a partner may be called so. */
    public static boolean isPossible(String id) {
        return SHAPE.matcher(id).matches();
    }

    @Override
    public String toString() {
        return id;
    }
}
