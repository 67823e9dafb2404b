package com.northwind.gateway.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is remembered.
 *
 * @param maxBytes what all remembered answers may take together; those that nobody asks for go first
 * @param maxAnswer the largest answer that is remembered; a larger one passes as it comes
 * @param patience how long a request waits for the answer to an equal one before it asks by itself
 */
@ConfigurationProperties("northwind.cache")
public record CacheProperties(
        @DefaultValue("16MB") DataSize maxBytes,
        @DefaultValue("256KB") DataSize maxAnswer,
        @DefaultValue("2s") Duration patience) {

    public CacheProperties {
        if (maxAnswer.toBytes() < 1 || maxAnswer.toBytes() > maxBytes.toBytes() / 4) {
            throw new IllegalArgumentException("The largest answer is at most a quarter of all");
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("A request waits for some time");
        }
    }
}
