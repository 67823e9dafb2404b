package com.northwind.ingest.door.queue;

import com.northwind.ingest.door.Compartments;
import com.northwind.ingest.door.Doors;
import com.northwind.ingest.reading.Received;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A table of the locker riverside-a that can be away. */
final class Table implements Doors, Compartments {

    final List<Received> written = new CopyOnWriteArrayList<>();
    final AtomicInteger checks = new AtomicInteger();
    volatile boolean away;

    @Override
    public boolean write(String building, Received received) {
        refuseIfAway();
        return written.add(received);
    }

    @Override
    public void check() {
        checks.incrementAndGet();
        refuseIfAway();
    }

    private void refuseIfAway() {
        if (away) {
            throw new IllegalStateException("away");
        }
    }

    @Override
    public Optional<String> building(String locker, String compartment) {
        return locker.equals("riverside-a") ? Optional.of("riverside") : Optional.empty();
    }
}
