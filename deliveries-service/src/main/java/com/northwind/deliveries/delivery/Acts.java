package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.ActResult.Done;
import com.northwind.deliveries.delivery.ActResult.Senseless;
import com.northwind.deliveries.delivery.ActResult.Stale;
import com.northwind.deliveries.delivery.ActResult.Unknown;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import com.northwind.web.ledger.Tries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Carries out acts, each once for its key. An act is read, decided and written in one transaction, which is also its
 * lease: whoever dies half way leaves nothing behind, and of several at once one writes while the others read anew.
 */
@Service
public class Acts {

    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final Deliveries deliveries;
    private final LifeCycle lifeCycle;
    private final Clock clock;

    Acts(Deliveries deliveries, Compartments compartments, Evidence evidence, PickupCodes codes, Clock clock) {
        this.deliveries = deliveries;
        this.lifeCycle = new LifeCycle(compartments, evidence, codes);
        this.clock = clock;
    }

    /**
     * Carries it out. A refusal is not remembered: the same call may succeed later.
     *
     * @throws KeyReused if another request has its key
     * @throws ChangedMeanwhile if others are at it
     */
    public ActResult perform(ActRequest request) {
        return Tries.of(() -> attempt(request, false));
    }

    /**
     * Carries it out and remembers what came of it, refusals too, so that it is settled.
     *
     * @throws KeyReused if another request has its key
     * @throws ChangedMeanwhile if others are at it
     */
    public ActResult settle(ActRequest request) {
        return Tries.of(() -> attempt(request, true));
    }

    private ActResult attempt(ActRequest request, boolean settling) {
        Instant now = clock.instant();
        Optional<Delivery> current = deliveries.find(request.delivery()).filter(request::concerns);
        Decision decision = current.map(delivery -> decide(delivery, request, now))
                .orElseGet(() -> new Decision.Refused(new Unknown()));
        // The ledger last: what an equal call does in between must not look like somebody else's change.
        Optional<ActResult> answered = deliveries.answered(request.inLedger());
        if (answered.isPresent()) {
            return answered.get();
        }
        return switch (decision) {
            case Decision.Changed(DeliveryChange change) -> {
                Done done = new Done(change.after());
                deliveries.save(change, request.inLedger(), done);
                yield done;
            }
            case Decision.Refused(ActResult refusal) -> {
                if (settling) {
                    deliveries.settle(current, request.inLedger(), refusal);
                } else {
                    current.ifPresent(deliveries::confirm);
                }
                yield refusal;
            }
        };
    }

    private Decision decide(Delivery current, ActRequest request, Instant now) {
        if (request.actedAt() != null && request.actedAt().isAfter(now.plus(TOLERANCE))) {
            return new Decision.Refused(new Senseless("actedAt", "lies in the future"));
        }
        if (request.expectedRevision() != null && request.expectedRevision() != current.revision()) {
            return new Decision.Refused(new Stale(current));
        }
        return lifeCycle.decide(current, request, now);
    }
}
