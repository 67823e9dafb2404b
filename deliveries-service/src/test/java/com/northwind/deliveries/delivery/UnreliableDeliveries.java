package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.ActResult.Done;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Deliveries that now and then cannot be written, or were and nobody heard of it. */
record UnreliableDeliveries(Deliveries deliveries, Random fate) implements Deliveries {

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return deliveries.find(id);
    }

    @Override
    public Page ofDay(Courier courier, LocalDate day, int first, @Nullable String after) {
        return deliveries.ofDay(courier, day, first, after);
    }

    @Override
    public Optional<ActResult> answered(Act act) {
        return deliveries.answered(act);
    }

    @Override
    public boolean isSettled(String principal, String key) {
        return deliveries.isSettled(principal, key);
    }

    @Override
    public void save(DeliveryChange change, Act act, Done done) {
        suffer(() -> deliveries.save(change, act, done));
    }

    @Override
    public void settle(Optional<Delivery> read, Act act, ActResult refusal) {
        suffer(() -> deliveries.settle(read, act, refusal));
    }

    private void suffer(Runnable write) {
        int fell = fate.nextInt(10);
        if (fell == 0) {
            throw new IllegalStateException("Not written");
        }
        write.run();
        if (fell == 1) {
            throw new IllegalStateException("Written, but the answer was lost");
        }
        if (fell == 2) {
            throw new ChangedMeanwhile();
        }
    }
}
