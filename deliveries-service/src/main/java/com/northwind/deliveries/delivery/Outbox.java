package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.ActResult.Done;
import com.northwind.deliveries.delivery.ActResult.NotPossible;
import com.northwind.deliveries.delivery.ActResult.Replayed;
import com.northwind.deliveries.delivery.ActResult.Senseless;
import com.northwind.deliveries.delivery.ActResult.Stale;
import com.northwind.deliveries.delivery.ActResult.Unknown;
import com.northwind.deliveries.delivery.OutboxEntry.Garbled;
import com.northwind.deliveries.delivery.OutboxEntry.Understood;
import com.northwind.deliveries.delivery.OutboxOutcome.Conflict;
import com.northwind.deliveries.delivery.OutboxOutcome.Reason;
import com.northwind.deliveries.delivery.OutboxOutcome.Rejected;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.Deadline;
import com.northwind.web.ledger.KeyReused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;

/**
 * Carries out what was done offline. Whatever is settled stays so, and nothing is done before what it follows is settled;
 * hence it does not matter in which order batches arrive, how often, and whose answers are lost.
 */
@Service
public class Outbox {

    /**
     * Who has waited so long for a batch is better told what is left of it. The entry that is under way then may take a
     * deadline more, and all of that has to be less than the eight seconds that the graph waits.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Acts acts;
    private final Deliveries deliveries;
    private final Clock clock;

    Outbox(Acts acts, Deliveries deliveries, Clock clock) {
        this.acts = acts;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Carries out one entry after the other, and answers each.
     *
     * @param troubles is told the key of an entry that failed, and how; that does not stop the others
     */
    public List<OutboxOutcome> submit(
            String subject, List<OutboxEntry> entries, BiConsumer<String, RuntimeException> troubles) {
        Batch batch = new Batch(subject, clock.instant().plus(PATIENCE), troubles, new HashSet<>());
        List<OutboxOutcome> outcomes = new ArrayList<>();
        entries.forEach(entry -> outcomes.add(outcome(batch, entry)));
        return List.copyOf(outcomes);
    }

    private OutboxOutcome outcome(Batch batch, OutboxEntry entry) {
        if (clock.instant().isAfter(batch.deadline())) {
            return new Rejected(entry.key(), null, Reason.UNAVAILABLE);
        }
        return Deadline.within(Deadline.OF_AN_ACT, () -> switch (entry) {
            case Understood understood -> outcome(batch, understood);
            case Garbled garbled -> outcome(batch, garbled);
        });
    }

    private OutboxOutcome outcome(Batch batch, Understood entry) {
        DeliveryId delivery = entry.request().delivery();
        if (batch.halted().contains(delivery)) {
            return new Rejected(entry.key(), null, Reason.OUT_OF_ORDER);
        }
        try {
            if (entry.after() != null && !isForgotten(entry) && !deliveries.isSettled(batch.subject(), entry.after())) {
                return new Rejected(entry.key(), null, Reason.OUT_OF_ORDER);
            }
            return outcome(entry.key(), acts.settle(entry.request()));
        } catch (KeyReused reused) {
            return new Rejected(entry.key(), null, Reason.KEY_REUSED);
        } catch (ChangedMeanwhile busy) {
            batch.halted().add(delivery);
            return new Rejected(entry.key(), null, Reason.IN_PROGRESS);
        } catch (RuntimeException failure) {
            batch.halted().add(delivery);
            batch.troubles().accept(entry.key(), failure);
            return new Rejected(entry.key(), null, Reason.UNAVAILABLE);
        }
    }

    /** Whether what it follows may have been settled so long ago that nobody knows; to wait for that would never end. */
    private boolean isForgotten(Understood entry) {
        Instant actedAt = entry.request().actedAt();
        return actedAt != null && actedAt.isBefore(clock.instant().minus(Deliveries.MEMORY));
    }

    private OutboxOutcome outcome(Batch batch, Garbled entry) {
        try {
            if (entry.act() != null && deliveries.answered(entry.act()).isEmpty()) {
                deliveries.settle(Optional.empty(), entry.act(), new Senseless("entry", "makes no sense"));
            }
            return new Rejected(entry.key(), null, Reason.INVALID);
        } catch (KeyReused reused) {
            return new Rejected(entry.key(), null, Reason.KEY_REUSED);
        } catch (ChangedMeanwhile busy) {
            return new Rejected(entry.key(), null, Reason.IN_PROGRESS);
        } catch (RuntimeException failure) {
            batch.troubles().accept(entry.key(), failure);
            return new Rejected(entry.key(), null, Reason.UNAVAILABLE);
        }
    }

    static OutboxOutcome outcome(String key, ActResult result) {
        return switch (result) {
            case Done(Delivery delivery) -> new OutboxOutcome.Done(key, delivery, false);
            case Replayed(Delivery delivery) -> new OutboxOutcome.Done(key, delivery, true);
            case Stale(Delivery current) -> new Conflict(key, current);
            case NotPossible(Delivery current, Obstacle obstacle) -> new Rejected(key, current, Reason.of(obstacle));
            case Unknown() -> new Rejected(key, null, Reason.UNKNOWN_DELIVERY);
            case Senseless(String _, String _) -> new Rejected(key, null, Reason.INVALID);
        };
    }

    /**
     * One call.
     *
     * @param halted deliveries of which an entry failed for now: what else is said of them has to wait for it
     */
    private record Batch(
            String subject, Instant deadline, BiConsumer<String, RuntimeException> troubles, Set<DeliveryId> halted) {}
}
