package com.northwind.identity.registry;

import java.util.Locale;

/** What a caller may be; services decide by it what the caller may do. */
public enum Group {
    ADMIN,
    COURIER,
    MANAGER,
    PARTNER;

    /** The group as tokens name it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
