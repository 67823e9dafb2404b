package com.northwind.deliveries.pickup;

import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.locker.DoorCommand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can come of a code that is typed at a locker. */
public sealed interface KeypadResult {

    /** What is remembered of it under its key. */
    sealed interface Settled extends KeypadResult {}

    /**
     * It is the code of the parcel that waits.
     *
     * @param command what the door was told; null if it was not to open
     */
    record Right(DeliveryId delivery, @Nullable DoorCommand command) implements Settled {}

    /** It is not, or nothing waits. */
    record Wrong(int attemptsLeft) implements Settled {}

    /** Nobody looked at it. */
    record Locked(Instant until) implements KeypadResult {}

    /**
     * It is the code, but a command to the door is under way. It does not count as looked at.
     *
     * @param until when the command becomes void
     */
    record Busy(Instant until) implements KeypadResult {}

    /** It was typed before, under the same key; this is what came of it then. */
    record Replayed(Settled result) implements KeypadResult {}
}
