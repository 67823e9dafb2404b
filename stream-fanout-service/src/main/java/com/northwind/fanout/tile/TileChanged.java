package com.northwind.fanout.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.northwind.table.SortableTime;
import com.northwind.table.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The live event, a CloudEvent; {@code events/tile-changed.schema.json} is its contract.
 *
 * @param time when the change was decided
 * @param traceparent the trace of the write that caused it; left out if there is none
 */
record TileChanged(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceparent,
        Tile data) {

    static TileChanged of(String id, Stamp cause, Tile tile) {
        return new TileChanged(
                "1.0",
                id,
                "/stream-fanout",
                "com.northwind.tile.changed",
                "%s/%s/%s".formatted(tile.building(), tile.locker(), tile.compartment()),
                SortableTime.of(cause.changedAt()),
                cause.trace(),
                tile);
    }
}
