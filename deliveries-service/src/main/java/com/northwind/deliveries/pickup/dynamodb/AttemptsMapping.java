package com.northwind.deliveries.pickup.dynamodb;

import com.northwind.deliveries.pickup.Attempts;
import com.northwind.deliveries.pickup.Box;
import com.northwind.table.AttemptsItem;
import com.northwind.table.Stamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Attempts as the table keeps them, which forgets them a day after the last one. */
final class AttemptsMapping {

    private static final Duration MEMORY = Duration.ofDays(1);

    private AttemptsMapping() {}

    static AttemptsItem item(Box box, Attempts attempts, Instant now, @Nullable String trace) {
        return new AttemptsItem(
                box.locker(),
                box.number(),
                attempts.failed(),
                attempts.lockedUntil(),
                now.plus(MEMORY),
                new Stamp(attempts.revision(), now, trace));
    }

    static Attempts attempts(AttemptsItem item, Instant now) {
        long revision = item.stamp().revision();
        return item.expiresAt().isAfter(now)
                ? new Attempts(Math.toIntExact(item.failed()), item.lockedUntil(), revision)
                : new Attempts(0, null, revision);
    }
}
