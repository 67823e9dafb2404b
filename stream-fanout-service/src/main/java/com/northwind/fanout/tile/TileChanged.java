package com.northwind.fanout.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.northwind.table.SortableTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The live event, a CloudEvent; {@code events/tile-changed.schema.json} is its contract.
 *
 * @param time when the change was decided
 * @param traceparent the trace of the write that caused it; left out if there is none
 * @param measuredat when the device measured it, by its own clock; left out of a decision
 * @param receivedat when the reading arrived; left out of a decision
 * @param takenat when the change was taken from the table's stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileChanged(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        @Nullable String traceparent,
        @Nullable String measuredat,
        @Nullable String receivedat,
        String takenat,
        Tile data) {

    static TileChanged of(String id, Hops hops, Tile tile) {
        return new TileChanged(
                "1.0",
                id,
                "/stream-fanout",
                "com.northwind.tile.changed",
                "%s/%s/%s".formatted(tile.building(), tile.locker(), tile.compartment()),
                SortableTime.of(hops.write().changedAt()),
                hops.write().trace(),
                time(hops.measuredAt()),
                time(hops.receivedAt()),
                SortableTime.of(hops.takenAt()),
                tile);
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : SortableTime.of(instant);
    }
}
