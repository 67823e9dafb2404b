package com.northwind.graphql.socket;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much a socket may do, and how long it may wait.
 *
 * @param frame the largest message that is taken
 * @param subscriptions how many operations may be open at once on one socket
 * @param perCaller how many sockets and event streams one caller may have at this process
 * @param authentication how long the check of a token may take
 * @param greeting how long a client may take to say who it is
 * @param ping how often a client is asked whether it is still there
 * @param patience how long one message may be on its way to a client that does not read
 */
@Validated
@ConfigurationProperties("northwind.socket")
public record SocketProperties(
        @DefaultValue("64KB") DataSize frame,
        @DefaultValue("10") @Min(1) int subscriptions,
        @DefaultValue("20") @Min(1) int perCaller,
        @DefaultValue("5s") Duration authentication,
        @DefaultValue("10s") Duration greeting,
        @DefaultValue("25s") Duration ping,
        @DefaultValue("20s") Duration patience) {}
