package com.northwind.gateway.canary;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which routes have a canary.
 *
 * @param canary by the id of the route; none unless said
 */
@ConfigurationProperties("northwind")
record CanaryProperties(@DefaultValue Map<String, Target> canary) {

    /**
     * Where a canary is, and who goes there.
     *
     * @param percent of the callers, 0 to 100; at 0 only those who ask for it
     */
    record Target(URI url, @DefaultValue("0") double percent) {

        Target {
            if (!url.isAbsolute() || url.getHost() == null) {
                throw new IllegalArgumentException("A canary has an address with a host");
            }
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("A share is between 0 and 100 percent");
            }
        }
    }
}
