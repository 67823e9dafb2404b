package com.northwind.deliveries.delivery;

import com.northwind.deliveries.locker.DoorCommand;
import java.time.Instant;

/** What can come of a courier asking for an open door. */
public sealed interface OpeningResult {

    record Commanded(DoorCommand command) implements OpeningResult {}

    /** It was asked before, under the same key; this is what was commanded then. */
    record Replayed(DoorCommand command) implements OpeningResult {}

    /** The delivery has changed since the revision the courier saw. */
    record Stale(Delivery current) implements OpeningResult {}

    record NotPossible(Delivery current, Obstacle obstacle) implements OpeningResult {}

    /**
     * A command to the door is under way.
     *
     * @param until when it becomes void
     */
    record Busy(Delivery current, Instant until) implements OpeningResult {}

    /** There is no such delivery, or it is another courier's. */
    record Unknown() implements OpeningResult {}
}
