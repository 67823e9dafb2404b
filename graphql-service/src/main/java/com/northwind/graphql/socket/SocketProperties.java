package com.northwind.graphql.socket;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one socket may do.
 *
 * @param frame the largest message that is taken
 * @param subscriptions how many may be open at once
 * @param authentication how long the check of a token may take
 */
@Validated
@ConfigurationProperties("northwind.socket")
public record SocketProperties(
        @DefaultValue("64KB") DataSize frame,
        @DefaultValue("10") @Min(1) int subscriptions,
        @DefaultValue("5s") Duration authentication) {}
