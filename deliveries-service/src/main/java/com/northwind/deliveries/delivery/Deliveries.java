package com.northwind.deliveries.delivery;

import com.northwind.deliveries.ledger.Act;
import com.northwind.deliveries.ledger.ChangedMeanwhile;
import com.northwind.deliveries.ledger.KeyReused;
import com.northwind.deliveries.locker.Compartment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All deliveries this platform knows. */
public interface Deliveries {

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
     * What came of the act, if it was done before.
     *
     * @throws KeyReused if another request has its key
     */
    Optional<Delivery> answered(Act act);

    /**
     * Saves that a parcel lies in its compartment: the delivery, the compartment, the courier's change log and what the
     * act is answered, or nothing of it.
     *
     * @param before as it was read
     * @throws ChangedMeanwhile if one of them is not as it was read, or the act was done
     */
    void handOver(Delivery before, Delivery delivered, Compartment occupied, Act act);

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
