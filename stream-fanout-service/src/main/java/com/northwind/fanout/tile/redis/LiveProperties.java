package com.northwind.fanout.tile.redis;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of a live stream is kept, whichever bound is met first: by that a dashboard may go on from its cursor.
 *
 * @param events how many events, about: Redis frees them by the hundred
 * @param age how old they may be, to the second; no more than a day, which is what the table's stream keeps
 */
@Validated
@ConfigurationProperties("northwind.live")
record LiveProperties(
        @DefaultValue("2000") @Min(1) int events,
        @DefaultValue("24h") Duration age) {

    @AssertTrue(message = "events are kept for a second at least, and for a day at most") boolean isAgeInRange() {
        return age.compareTo(Duration.ofSeconds(1)) >= 0 && age.compareTo(Duration.ofDays(1)) <= 0;
    }
}
