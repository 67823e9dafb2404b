package com.northwind.graphql.schema;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one document may ask for.
 *
 * @param depth how deep fields may be nested
 * @param complexity how many fields may be answered, lists counted by their size
 */
@Validated
@ConfigurationProperties("northwind.graph")
public record GraphProperties(
        @DefaultValue("12") @Min(1) int depth,

        @DefaultValue("10000") @Min(1) @Max(GraphProperties.MAX_COMPLEXITY) int complexity) {

    static final int MAX_COMPLEXITY = 100_000;
}
