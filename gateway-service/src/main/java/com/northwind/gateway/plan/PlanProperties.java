package com.northwind.gateway.plan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are enforced.
 *
 * @param replicas how many doors there are; each allows its share of a plan while Redis is away
 * @param answer how long Redis may take to answer before this door decides alone; no request waits longer
 * @param fresh how old what is known of a partner may be
 * @param stale how old it may be while invoices-service is away
 * @param person what each caller that is no partner may do
 */
@ConfigurationProperties("northwind.plans")
public record PlanProperties(
        @DefaultValue("1") int replicas,
        @DefaultValue("50ms") Duration answer,
        @DefaultValue("5s") Duration fresh,
        @DefaultValue("60s") Duration stale,
        @DefaultValue PersonRate person) {

    public PlanProperties {
        if (replicas < 1) {
            throw new IllegalArgumentException("There is at least one door");
        }
    }

    /** A rate with defaults. */
    public record PersonRate(
            @DefaultValue("10") int perSecond,
            @DefaultValue("20") int burst) {

        Rate rate() {
            return new Rate(perSecond, burst);
        }
    }
}
