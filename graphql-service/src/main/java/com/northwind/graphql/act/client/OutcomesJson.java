package com.northwind.graphql.act.client;

import com.northwind.graphql.act.OutboxConflict;
import com.northwind.graphql.act.OutboxDone;
import com.northwind.graphql.act.OutboxOutcome;
import com.northwind.graphql.act.OutboxRejected;
import com.northwind.graphql.act.PickupCode;
import com.northwind.graphql.act.RejectionReason;
import com.northwind.graphql.delivery.Delivery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of acts that were done offline, as the owner of deliveries writes it. */
record OutcomesJson(List<Outcome> outcomes) {

    List<OutboxOutcome> told() {
        return outcomes.stream().map(Outcome::told).toList();
    }

    enum Kind {
        DONE,
        REPLAYED,
        CONFLICT,
        REJECTED
    }

    record Outcome(
            String key,
            Kind outcome,
            @Nullable RejectionReason reason,
            boolean retriable,
            @Nullable DeliveryJson delivery,
            @Nullable String pickupCode) {

        OutboxOutcome told() {
            return switch (outcome) {
                case DONE -> done(false);
                case REPLAYED -> done(true);
                case CONFLICT -> new OutboxConflict(key, known());
                case REJECTED ->
                    new OutboxRejected(
                            key,
                            reason == null ? RejectionReason.INVALID : reason,
                            retriable,
                            delivery == null ? null : delivery.toDelivery());
            };
        }

        private OutboxDone done(boolean replayed) {
            return new OutboxDone(key, known(), pickupCode == null ? null : new PickupCode(pickupCode), replayed);
        }

        private Delivery known() {
            if (delivery == null) {
                throw new IllegalStateException("An outcome %s lacks the delivery".formatted(outcome));
            }
            return delivery.toDelivery();
        }

        @Override
        public String toString() {
            return "Outcome[%s, %s]".formatted(key, outcome);
        }
    }
}
