package com.northwind.graphql.act.client;

import com.northwind.graphql.act.OutboxAct;
import com.northwind.graphql.act.OutboxEntryInput;
import com.northwind.table.CompartmentSize;
import com.northwind.table.FailureReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts that were done offline, as the owner of deliveries wants them told. */
record OutboxJson(List<Entry> entries) {

    static OutboxJson of(List<OutboxEntryInput> entries) {
        return new OutboxJson(entries.stream().map(Entry::of).toList());
    }

    record Entry(
            String key,
            @Nullable String after,
            String delivery,
            Instant actedAt,
            OutboxAct act,
            @Nullable Long expectedRevision,
            @Nullable String locker,
            @Nullable CompartmentSize size,
            @Nullable String photoKey,
            @Nullable String signatureKey,
            @Nullable FailureReason reason,
            @Nullable String note) {

        private static Entry of(OutboxEntryInput entry) {
            return new Entry(
                    entry.idempotencyKey(),
                    entry.after(),
                    entry.deliveryId(),
                    entry.actedAt(),
                    entry.act(),
                    entry.expectedRevision(),
                    entry.lockerId(),
                    entry.size(),
                    entry.photoKey(),
                    entry.signatureKey(),
                    entry.reason(),
                    entry.note());
        }
    }
}
