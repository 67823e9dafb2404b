package com.northwind.deliveries;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How doors are commanded.
 *
 * @param lifetime how long a door may still obey; a courier waits no longer, and nobody else shall find it open
 */
@Validated
@ConfigurationProperties("northwind.door-command")
record DoorCommandProperties(
        @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(minutes = 1)
        Duration lifetime) {}
