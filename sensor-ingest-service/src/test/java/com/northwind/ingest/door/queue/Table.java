package com.northwind.ingest.door.queue;

import com.northwind.ingest.door.Compartments;
import com.northwind.ingest.door.Doors;
import com.northwind.ingest.reading.Received;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A table of the locker riverside-a that can be away. */
final class Table implements Doors, Compartments {

    final List<Received> written = new CopyOnWriteArrayList<>();
    final AtomicInteger checks = new AtomicInteger();
    volatile boolean away;

    /** Of every write, while the table itself is well; null for none. */
    volatile @Nullable RuntimeException failure;

    @Override
    public boolean write(String building, Received received) {
        refuseIfAway();
        if (failure != null) {
            throw failure;
        }
        return written.add(received);
    }

    @Override
    public void check() {
        checks.incrementAndGet();
        refuseIfAway();
    }

    private void refuseIfAway() {
        if (away) {
            throw SdkClientException.create("away");
        }
    }

    @Override
    public Optional<String> building(String locker, String compartment) {
        return locker.equals("riverside-a") ? Optional.of("riverside") : Optional.empty();
    }
}
