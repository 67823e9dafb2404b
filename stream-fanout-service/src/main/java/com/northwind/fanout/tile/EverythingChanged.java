package com.northwind.fanout.tile;

import com.northwind.table.SortableTime;
import java.time.Instant;

/**
 * That anything may have changed unseen, so that everybody has to read again what they show or remember, a CloudEvent;
 * {@code events/everything-changed.schema.json} is its contract.
 *
 * @param time when it was found out
 */
record EverythingChanged(String specversion, String id, String source, String type, String time) {

    static EverythingChanged of(String id, Instant now) {
        return new EverythingChanged(
                "1.0", id, "/stream-fanout", "com.northwind.everything.changed", SortableTime.of(now));
    }
}
