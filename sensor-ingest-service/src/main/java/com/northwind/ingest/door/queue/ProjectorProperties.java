package com.northwind.ingest.door.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How readings are taken from the queue.
 *
 * @param pollers how many batches are in flight at once
 */
@Validated
@ConfigurationProperties("northwind.projector")
record ProjectorProperties(
        @DefaultValue("4") @Min(1) @Max(32) int pollers) {}
