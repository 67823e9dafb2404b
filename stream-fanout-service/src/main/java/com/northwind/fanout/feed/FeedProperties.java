package com.northwind.fanout.feed;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the stream is read.
 *
 * @param poll the pause before an empty shard is asked again; 250 ms on AWS, where a shard answers a few times a second
 * @param renewal how often a lease is renewed
 * @param expiry how long a lease lives when its reader does not renew it
 * @param listing how often new shards are looked for
 * @param checkpointEvery records after which the position is stored
 * @param checkpointAfter the time after which it is stored if there were fewer
 * @param tries how often a change is offered to a sink that fails on it before it is parked
 * @param patience the longest pause before something that does not answer is asked again
 */
@Validated
@ConfigurationProperties("northwind.feed")
public record FeedProperties(
        @DefaultValue("20ms") Duration poll,
        @DefaultValue("3s") Duration renewal,
        @DefaultValue("10s") Duration expiry,
        @DefaultValue("10s") Duration listing,
        @DefaultValue("100") @Min(1) int checkpointEvery,
        @DefaultValue("1s") Duration checkpointAfter,
        @DefaultValue("3") @Min(1) int tries,
        @DefaultValue("1s") Duration patience) {

    @AssertTrue(message = "a lease must be renewed at least twice before it expires") boolean isRenewedInTime() {
        return renewal.multipliedBy(2).compareTo(expiry) < 0;
    }
}
