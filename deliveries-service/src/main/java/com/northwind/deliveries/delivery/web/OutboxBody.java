package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.ActRequest;
import com.northwind.deliveries.delivery.DeliveryAct;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.Failure;
import com.northwind.deliveries.delivery.FailureReason;
import com.northwind.deliveries.delivery.OutboxEntry;
import com.northwind.deliveries.delivery.PhotoKey;
import com.northwind.deliveries.delivery.SignatureKey;
import com.northwind.deliveries.locker.Size;
import com.northwind.web.IdempotencyKey;
import com.northwind.web.ledger.Act;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an app could not tell when it happened. */
record OutboxBody(
        @NotNull @jakarta.validation.constraints.Size(min = 1, max = MAX) List<@NotNull Entry> entries) {

    private static final int MAX = 100;

    /** Everything as text, so that an entry that makes no sense does not stop the others. */
    record Entry(
            @Nullable String key,
            @Nullable String after,
            @Nullable String delivery,
            @Nullable String actedAt,
            @Nullable String act,
            @Nullable Long expectedRevision,
            @Nullable String locker,
            @Nullable String size,
            @Nullable String photoKey,
            @Nullable String signatureKey,
            @Nullable String reason,
            @Nullable String note) {

        OutboxEntry of(String subject) {
            try {
                ActRequest request = new ActRequest(
                        DeliveryId.valueOf(needed(delivery)),
                        subject,
                        new IdempotencyKey(needed(key)).value(),
                        expectedRevision,
                        time(needed(actedAt)),
                        done());
                return new OutboxEntry.Understood(request, after == null ? null : new IdempotencyKey(after).value());
            } catch (IllegalArgumentException | DateTimeException garbled) {
                return new OutboxEntry.Garbled(String.valueOf(key), remembered(subject));
            }
        }

        private @Nullable Act remembered(String subject) {
            try {
                return new Act(
                        subject,
                        new IdempotencyKey(needed(key)).value(),
                        "garbled " + toString().hashCode());
            } catch (IllegalArgumentException nameless) {
                return null;
            }
        }

        private DeliveryAct done() {
            return switch (needed(act)) {
                case "TAKE_OUT" -> new DeliveryAct.TakeOut();
                case "RESERVE" ->
                    new DeliveryAct.Reserve(
                            bounded(locker, ActBody.MAX_NAME), size == null ? null : Size.valueOf(size));
                case "DELIVER" -> {
                    String photo = bounded(photoKey, ActBody.MAX_KEY);
                    String signature = bounded(signatureKey, ActBody.MAX_KEY);
                    yield new DeliveryAct.Deliver(
                            photo == null ? null : new PhotoKey(photo),
                            signature == null ? null : new SignatureKey(signature));
                }
                case "FAIL" -> {
                    if (note != null && note.length() > ActBody.MAX_NOTE) {
                        throw new IllegalArgumentException("The note is too long");
                    }
                    yield new DeliveryAct.Fail(new Failure(FailureReason.valueOf(needed(reason)), note));
                }
                case "RETURN" -> new DeliveryAct.Return();
                default -> throw new IllegalArgumentException("There is no such act");
            };
        }

        private static Instant time(String text) {
            return OffsetDateTime.parse(text).toInstant();
        }

        private static String needed(@Nullable String text) {
            if (text == null) {
                throw new IllegalArgumentException("Something is missing");
            }
            return text;
        }

        private static @Nullable String bounded(@Nullable String text, int max) {
            if (text != null && (text.isEmpty() || text.length() > max)) {
                throw new IllegalArgumentException("Something is too long, or empty");
            }
            return text;
        }
    }
}
