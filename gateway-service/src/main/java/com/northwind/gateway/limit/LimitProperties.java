package com.northwind.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be. How long its first line and its headers may be is said to the server, in {@code server}.
 *
 * @param body the largest body that is read
 * @param bodies what all bodies that are held at one moment may be together
 * @param head until the first line and the headers must be there, from the first byte or from the connection on
 * @param request until all of the request must be there, from the head on
 */
@ConfigurationProperties("northwind.limit")
public record LimitProperties(
        @DefaultValue("10MB") DataSize body,
        @DefaultValue("40MB") DataSize bodies,
        @DefaultValue("5s") Duration head,
        @DefaultValue("15s") Duration request) {

    public LimitProperties {
        if (body.toBytes() < 1 || bodies.compareTo(body) < 0) {
            throw new IllegalArgumentException("northwind.limit: one body is part of all bodies");
        }
        if (!head.isPositive() || !request.isPositive()) {
            throw new IllegalArgumentException("northwind.limit: times are positive");
        }
    }
}
