package com.northwind.graphql.socket;

import com.northwind.security.CallerToken;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Until when a token lets its caller stay.
 *
 * @param end a little before the token's own, and not the same for tokens that end together, so that not everybody comes
 *     again at once
 */
record Lease(CallerToken caller, Instant end) {

    private static final long SPREAD = 10;
    private static final Duration MAX_SPREAD = Duration.ofSeconds(10);

    static Lease of(CallerToken caller, Instant now) {
        Instant expiry = expiry(caller.getToken().getExpiresAt());
        long spread = Math.clamp(Duration.between(now, expiry).toMillis() / SPREAD, 0, MAX_SPREAD.toMillis());
        return new Lease(caller, expiry.minusMillis(ThreadLocalRandom.current().nextLong(spread + 1)));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(end);
    }

    /** The lease on the new token, or this one if the other is somebody else's or has other rights. */
    Lease renewedBy(CallerToken renewed, Instant now) {
        Lease next = of(renewed, now);
        return renewed.caller().equals(caller.caller()) && next.end.isAfter(end) ? next : this;
    }

    private static Instant expiry(@Nullable Instant said) {
        return said == null ? Instant.EPOCH : said;
    }
}
