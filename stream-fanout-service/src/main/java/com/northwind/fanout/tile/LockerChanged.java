package com.northwind.fanout.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.northwind.table.ContactItem;
import com.northwind.table.ContactState;
import com.northwind.table.SortableTime;
import org.jspecify.annotations.Nullable;

/** That a locker came or went, a CloudEvent; {@code events/locker-changed.schema.json} is its contract. */
record LockerChanged(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceparent,
        Locker data) {

    /** A locker as far as it can be reached. */
    record Locker(String building, String locker, ContactState state, String since, String heardAt, long revision) {}

    static LockerChanged of(String id, ContactItem contact) {
        return new LockerChanged(
                "1.0",
                id,
                "/stream-fanout",
                "com.northwind.locker.changed",
                "%s/%s".formatted(contact.building(), contact.locker()),
                SortableTime.of(contact.stamp().changedAt()),
                contact.stamp().trace(),
                new Locker(
                        contact.building(),
                        contact.locker(),
                        contact.state(),
                        SortableTime.of(contact.since()),
                        SortableTime.of(contact.heardAt()),
                        contact.stamp().revision()));
    }
}
