package com.northwind.deliveries.pickup.dynamodb;

import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.pickup.KeypadResult.Right;
import com.northwind.deliveries.pickup.KeypadResult.Settled;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What came of a code, as the ledger keeps it.
 *
 * @param delivery whose code it was; null if it was wrong
 */
record Entry(@Nullable String delivery, @Nullable DoorCommand command, int attemptsLeft) {

    static Entry of(Settled settled) {
        return switch (settled) {
            case Right(DeliveryId delivery, DoorCommand command) -> new Entry(delivery.toString(), command, 0);
            case Wrong(int attemptsLeft) -> new Entry(null, null, attemptsLeft);
        };
    }

    Settled settled() {
        return delivery == null ? new Wrong(attemptsLeft) : new Right(DeliveryId.valueOf(delivery), command);
    }
}
