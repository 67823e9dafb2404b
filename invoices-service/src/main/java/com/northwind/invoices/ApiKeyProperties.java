package com.northwind.invoices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How keys of partners are made.
 *
 * @param secret all keys follow from it; it reaches us in the environment and goes no further
 */
@ConfigurationProperties("northwind.api-keys")
record ApiKeyProperties(@DefaultValue("") String secret) {

    private static final int SHORTEST = 32;

    ApiKeyProperties {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("NORTHWIND_APIKEYS_SECRET is not set; there is no secret of our own");
        }
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "NORTHWIND_APIKEYS_SECRET is too short: %d characters at least".formatted(SHORTEST));
        }
    }

    @Override
    public String toString() {
        return "ApiKeyProperties[******]";
    }
}
