package com.northwind.graphql.execution;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one request may make us do.
 *
 * @param time until it must be answered, or a subscription have begun
 * @param values how many values its variables may have, one in another
 * @param nesting how deep they may be in one another
 */
@Validated
@ConfigurationProperties("northwind.execution")
public record ExecutionProperties(
        @DefaultValue("12s") @DurationMin(millis = 100) Duration time,
        @DefaultValue("3000") @Min(1) int values,
        @DefaultValue("8") @Min(1) int nesting) {}
