package com.northwind.deliveries.delivery;

import com.northwind.web.ledger.Act;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries that take their time to be written. */
record SlowDeliveries(Deliveries deliveries, Runnable meanwhile) implements Deliveries {

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
    public void save(DeliveryChange change, Act act, ActResult.Done done) {
        meanwhile.run();
        deliveries.save(change, act, done);
    }

    @Override
    public void settle(Optional<Delivery> read, Act act, ActResult refusal) {
        meanwhile.run();
        deliveries.settle(read, act, refusal);
    }
}
