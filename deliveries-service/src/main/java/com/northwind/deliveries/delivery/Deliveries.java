package com.northwind.deliveries.delivery;

import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All deliveries this platform knows. */
public interface Deliveries {

    /** How long it is remembered what came of an act: longer than a phone stays without a network, or in a drawer. */
    Duration MEMORY = Duration.ofDays(30);

    Optional<Delivery> find(DeliveryId id);

    /**
     * Makes sure that what was read since the delivery belongs to it as it was read.
     *
     * @throws ChangedMeanwhile if the delivery has changed
     */
    default void confirm(Delivery read) {
        if (find(read.id()).filter(read::equals).isEmpty()) {
            throw new ChangedMeanwhile();
        }
    }

    /**
     * The deliveries of a courier on a day, in the order of their ids.
     *
     * @param after where the page before ended; null for the first one
     * @throws UnreadableCursor if {@code after} is not where a page of this day ended
     */
    Page ofDay(Courier courier, LocalDate day, int first, @Nullable String after);

    /**
     * What came of the act, if it was done in the last 30 days; what was done is a repetition now.
     *
     * @throws KeyReused if another request has its key
     */
    Optional<ActResult> answered(Act act);

    /** Whether any act of this principal under this key was settled in the last 30 days. */
    boolean isSettled(String principal, String key);

    /**
     * Saves a change: the delivery, its compartments and its code, its history, the change log of its courier and what
     * the act is answered, or nothing of it. A courier who loses the delivery to another is told so in their log.
     *
     * @throws ChangedMeanwhile if one of them is not as it was read, or the act was done
     */
    void save(DeliveryChange change, Act act, ActResult.Done done);

    /**
     * Remembers that an act was refused.
     *
     * @param read what the refusal was decided on; empty if it was none
     * @throws ChangedMeanwhile if that has changed, or the act was done
     */
    void settle(Optional<Delivery> read, Act act, ActResult refusal);

    /**
     * A part of a list.
     *
     * @param next where the next page starts; null if there is none
     */
    record Page(List<Delivery> items, @Nullable String next) {}

    /** What should say where a page ended does not. */
    class UnreadableCursor extends RuntimeException {

        public UnreadableCursor() {
            super("Not a cursor of this list");
        }
    }
}
