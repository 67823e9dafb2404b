package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.DeliveryAct;
import com.northwind.deliveries.delivery.Failure;
import com.northwind.deliveries.delivery.FailureReason;
import com.northwind.deliveries.delivery.PhotoKey;
import com.northwind.deliveries.delivery.SignatureKey;
import com.northwind.deliveries.locker.Size;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is said with an act, as the contract has it. */
sealed interface ActBody {

    int MAX_NAME = 100;
    int MAX_KEY = 200;
    int MAX_NOTE = 500;

    @Nullable Long expectedRevision();

    @Nullable Instant actedAt();

    DeliveryAct act();

    record TakeOut(
            @Nullable Long expectedRevision, @Nullable Instant actedAt) implements ActBody {

        @Override
        public DeliveryAct act() {
            return new DeliveryAct.TakeOut();
        }
    }

    record Reserve(
            @Nullable Long expectedRevision,
            @Nullable Instant actedAt,

            @jakarta.validation.constraints.Size(min = 1, max = MAX_NAME) @Nullable String locker,

            @Nullable Size size)
            implements ActBody {

        @Override
        public DeliveryAct act() {
            return new DeliveryAct.Reserve(locker, size);
        }
    }

    record Deliver(
            @Nullable Long expectedRevision,
            @Nullable Instant actedAt,

            @jakarta.validation.constraints.Size(min = 1, max = MAX_KEY) @Nullable String photoKey,

            @jakarta.validation.constraints.Size(min = 1, max = MAX_KEY) @Nullable String signatureKey)
            implements ActBody {

        @Override
        public DeliveryAct act() {
            return new DeliveryAct.Deliver(
                    photoKey == null ? null : new PhotoKey(photoKey),
                    signatureKey == null ? null : new SignatureKey(signatureKey));
        }
    }

    record Fail(
            @Nullable Long expectedRevision,
            @Nullable Instant actedAt,
            @NotNull FailureReason reason,

            @jakarta.validation.constraints.Size(max = MAX_NOTE) @Nullable String note)
            implements ActBody {

        @Override
        public DeliveryAct act() {
            return new DeliveryAct.Fail(new Failure(reason, note));
        }
    }

    record Return(@Nullable Long expectedRevision, @Nullable Instant actedAt) implements ActBody {

        @Override
        public DeliveryAct act() {
            return new DeliveryAct.Return();
        }
    }

    record Assign(
            @Nullable Long expectedRevision,
            @Nullable Instant actedAt,

            @NotNull @jakarta.validation.constraints.Size(min = 1, max = MAX_NAME) String courier)
            implements ActBody {

        @Override
        public DeliveryAct act() {
            return new DeliveryAct.Assign(new Courier(courier));
        }
    }
}
