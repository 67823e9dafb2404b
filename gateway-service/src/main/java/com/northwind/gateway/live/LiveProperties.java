package com.northwind.gateway.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may stay open.
 *
 * @param open sockets and event streams at this process
 * @param perAddress of these, from one address; many people may share one
 * @param idle how long one may be silent; longer than two of the service's pings, 25 seconds apart
 */
@ConfigurationProperties("northwind.live")
record LiveProperties(
        @DefaultValue("5000") int open,
        @DefaultValue("100") int perAddress,
        @DefaultValue("75s") Duration idle) {

    LiveProperties {
        if (open < 1 || perAddress < 1 || !idle.isPositive()) {
            throw new IllegalArgumentException("Something may be open, for a while");
        }
    }
}
