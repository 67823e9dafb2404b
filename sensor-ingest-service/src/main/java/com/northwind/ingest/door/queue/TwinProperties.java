package com.northwind.ingest.door.queue;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is found of doors without a new reading.
 *
 * @param leftOpenAfter how long a door may be open; the queue keeps nothing to itself for more than a quarter of an hour
 * @param disagreementAfter how long the platform may believe something else than the sensor of a shut box sees: so long it may
 *     take until a courier or a locker has said what was done
 */
@Validated
@ConfigurationProperties("northwind.twin")
record TwinProperties(
        @DefaultValue("3m") @DurationMin(seconds = 1) @DurationMax(minutes = 15)
        Duration leftOpenAfter,

        @DefaultValue("1m") @DurationMin(seconds = 1) @DurationMax(minutes = 15)
        Duration disagreementAfter) {}
