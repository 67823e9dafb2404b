package com.northwind.graphql.history;

import com.northwind.table.Disagreement;
import com.northwind.table.DoorState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a door.
 *
 * @param at where it stands in the history: {@code measuredAt} where that can be true, else {@code receivedAt}
 * @param measuredAt by the device's clock
 * @param receivedAt by ours
 * @param disagreement between the sensor and what the platform believed; null if there was none, or nobody looked
 */
public record DoorEvent(
        Instant at,
        String compartment,
        DoorState door,
        @Nullable Boolean occupied,
        long sequence,
        Instant measuredAt,
        Instant receivedAt,
        @Nullable Disagreement disagreement)
        implements LockerHistoryEntry {}
