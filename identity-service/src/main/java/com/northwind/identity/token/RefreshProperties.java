package com.northwind.identity.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How refresh tokens are spent.
 *
 * @param leeway how long a lost answer may be asked for again
 */
@ConfigurationProperties("northwind.refresh")
record RefreshProperties(@DefaultValue("10s") Duration leeway) {

    RefreshProperties {
        if (leeway.isNegative()) {
            throw new IllegalArgumentException("northwind.refresh.leeway cannot be negative");
        }
    }
}
