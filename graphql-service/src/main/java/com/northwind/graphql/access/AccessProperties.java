package com.northwind.graphql.access;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may still see what.
 *
 * @param again how often it is looked whether somebody who watches a building may, if nobody tells of it before
 */
@Validated
@ConfigurationProperties("northwind.access")
public record AccessProperties(
        @DefaultValue("1m") @DurationMin(millis = 100) Duration again) {}
