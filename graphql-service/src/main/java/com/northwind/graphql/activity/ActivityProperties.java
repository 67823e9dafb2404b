package com.northwind.graphql.activity;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How dashboards are served.
 *
 * @param buffer how much may wait for one slow subscriber before it starts again with a snapshot
 * @param reread how often the table is read while there is no live stream
 */
@Validated
@ConfigurationProperties("northwind.activity")
public record ActivityProperties(
        @DefaultValue("256") @Min(1) int buffer,
        @DefaultValue("2s") Duration reread) {}
