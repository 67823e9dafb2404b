package com.northwind.ingest.reading.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the queue may hold.
 *
 * @param maxWaiting readings that may wait for their doors; with more, none are taken in until a tenth of them is gone
 */
@Validated
@ConfigurationProperties("northwind.queue")
record QueueProperties(
        @DefaultValue("100000") @Min(100) @Max(10_000_000) int maxWaiting) {}
