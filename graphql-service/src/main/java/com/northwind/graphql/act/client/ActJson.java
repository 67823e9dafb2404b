package com.northwind.graphql.act.client;

import com.northwind.graphql.act.ActInput;
import com.northwind.graphql.act.MarkDeliveredInput;
import com.northwind.graphql.act.ReportFailureInput;
import com.northwind.graphql.act.ReserveCompartmentInput;
import com.northwind.graphql.act.ReturnDeliveryInput;
import com.northwind.graphql.act.TakeOutForDeliveryInput;
import com.northwind.table.CompartmentSize;
import com.northwind.table.FailureReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An act as the owner of deliveries wants it told. */
sealed interface ActJson {

    static ActJson of(ActInput act) {
        return switch (act) {
            case TakeOutForDeliveryInput it -> new Plain(it.expectedRevision(), it.actedAt());
            case ReturnDeliveryInput it -> new Plain(it.expectedRevision(), it.actedAt());
            case ReserveCompartmentInput it ->
                new Reservation(it.expectedRevision(), it.actedAt(), it.lockerId(), it.size());
            case MarkDeliveredInput it ->
                new Handover(it.expectedRevision(), it.actedAt(), it.photoKey(), it.signatureKey());
            case ReportFailureInput it -> new Failure(it.expectedRevision(), it.actedAt(), it.reason(), it.note());
        };
    }

    record Plain(@Nullable Long expectedRevision, @Nullable Instant actedAt) implements ActJson {}

    record Reservation(
            @Nullable Long expectedRevision,
            @Nullable Instant actedAt,
            @Nullable String locker,
            @Nullable CompartmentSize size)
            implements ActJson {}

    record Handover(
            @Nullable Long expectedRevision,
            @Nullable Instant actedAt,
            @Nullable String photoKey,
            @Nullable String signatureKey)
            implements ActJson {}

    record Failure(
            @Nullable Long expectedRevision,
            @Nullable Instant actedAt,
            FailureReason reason,
            @Nullable String note) implements ActJson {}
}
