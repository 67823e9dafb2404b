package com.northwind.identity.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a person may try to log in.
 *
 * @param attempts how many in a row, from one address
 * @param pause how long after the first of them everything is forgotten
 */
@ConfigurationProperties("northwind.login")
record LoginProperties(
        @DefaultValue("10") int attempts,
        @DefaultValue("5m") Duration pause) {

    LoginProperties {
        if (attempts < 1 || !pause.isPositive()) {
            throw new IllegalArgumentException("northwind.login needs at least one attempt and a pause");
        }
    }
}
