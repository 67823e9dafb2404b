package com.northwind.gateway.upstream;

import com.northwind.gateway.contract.Policies.Priority;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is asked of services at once, and what ends it.
 *
 * @param calls to all services together that may be under way
 * @param callsPerService the same for each one; at most the connections of the pool, so that nobody waits for one
 * @param low the part of those calls from which on operations of low priority are refused; 0.7 is 70 %
 * @param normal the same for the usual ones; those of high priority are refused only when there is no room at all
 * @param answer what a service may answer at most
 */
@ConfigurationProperties("northwind.upstream")
public record UpstreamProperties(
        @DefaultValue("400") int calls,
        @DefaultValue("200") int callsPerService,
        @DefaultValue("0.7") double low,
        @DefaultValue("0.9") double normal,
        @DefaultValue("10MB") DataSize answer,
        @DefaultValue Breaker breaker) {

    public UpstreamProperties {
        require(callsPerService > 0 && calls >= callsPerService, "a service is part of the whole");
        require(0 < low && low <= normal && normal <= 1, "the low are refused before the usual");
        require(answer.toBytes() > 0, "an answer has a size");
    }

    /** How many of the calls there may be for this priority to be served. */
    int part(int of, Priority priority) {
        return switch (priority) {
            case LOW -> (int) (of * low);
            case NORMAL -> (int) (of * normal);
            case HIGH -> of;
        };
    }

    /**
     * When a service is left alone.
     *
     * @param failures in percent of its calls: 5xx, time limits, connections that fail
     * @param calls below which nothing is concluded
     * @param window the time that is looked at
     * @param open how long it is left alone before it is probed
     * @param probes how many calls decide whether it is back
     */
    public record Breaker(
            @DefaultValue("50") int failures,
            @DefaultValue("10") int calls,
            @DefaultValue("30s") Duration window,
            @DefaultValue("5s") Duration open,
            @DefaultValue("5") int probes) {

        public Breaker {
            require(0 < failures && failures <= 100, "failures are a percentage");
            require(calls > 0 && probes > 0, "calls decide");
            require(window.toSeconds() > 0 && open.toSeconds() > 0, "seconds, at least one");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("northwind.upstream: " + otherwise);
        }
    }
}
