package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.HandoverResult.Done;
import com.northwind.deliveries.delivery.HandoverResult.NotPossible;
import com.northwind.deliveries.delivery.HandoverResult.Replayed;
import com.northwind.deliveries.delivery.HandoverResult.Stale;
import com.northwind.deliveries.delivery.HandoverResult.Unknown;
import com.northwind.deliveries.ledger.Act;
import com.northwind.deliveries.ledger.Tries;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A courier puts a parcel into the compartment that is reserved for it, and says so. */
@Service
public class Handover {

    private final Deliveries deliveries;
    private final Compartments compartments;
    private final Clock clock;

    Handover(Deliveries deliveries, Compartments compartments, Clock clock) {
        this.deliveries = deliveries;
        this.compartments = compartments;
        this.clock = clock;
    }

    /** Marks the delivery as delivered, once for each key. */
    public HandoverResult deliver(Request request) {
        return Tries.of(() -> attempt(request));
    }

    private HandoverResult attempt(Request request) {
        Optional<Delivery> current =
                deliveries.find(request.delivery()).filter(it -> it.isCarriedBy(request.courier()));
        Optional<Compartment> reserved = current.flatMap(it -> it.reservation(compartments));
        // The ledger last: what an equal call does in between must not look like somebody else's change.
        Optional<Delivery> answered = deliveries.answered(request.act());
        if (answered.isPresent()) {
            return new Replayed(answered.get());
        }
        return current.map(delivery -> decide(delivery, reserved, request)).orElseGet(Unknown::new);
    }

    private HandoverResult decide(Delivery current, Optional<Compartment> reserved, Request request) {
        if (request.expectedRevision() != null && request.expectedRevision() != current.revision()) {
            return new Stale(current);
        }
        if (!current.status().mayBecome(DeliveryStatus.DELIVERED)) {
            return new NotPossible(current, Obstacle.STATUS);
        }
        if (reserved.isEmpty()) {
            deliveries.confirm(current);
            return new NotPossible(current, Obstacle.NO_COMPARTMENT);
        }
        Delivery delivered = current.deliver(request.signature(), clock.instant());
        deliveries.handOver(current, delivered, reserved.get().occupy(), request.act());
        return new Done(delivered);
    }

    /**
     * What the courier says.
     *
     * @param key names the act
     * @param expectedRevision what the courier saw; null to mark whatever is there
     */
    public record Request(
            DeliveryId delivery,
            Courier courier,
            String key,
            @Nullable Long expectedRevision,
            @Nullable SignatureKey signature) {

        Act act() {
            return new Act(
                    courier.subject(),
                    key,
                    "deliver %s at %s signed %s"
                            .formatted(delivery, expectedRevision, signature == null ? null : signature.value()));
        }
    }
}
