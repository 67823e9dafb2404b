package com.northwind.graphql.act;

/** What a recipient types at the locker. For the courier's eyes, never for a log. */
public record PickupCode(String digits) {

    @Override
    public String toString() {
        return "PickupCode[********]";
    }
}
