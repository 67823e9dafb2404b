package com.northwind.ingest.door.queue;

import com.northwind.ingest.contact.ContactReport;
import com.northwind.ingest.contact.Contacts;
import com.northwind.ingest.door.Commands;
import com.northwind.ingest.door.Compartments;
import com.northwind.ingest.door.Doors;
import com.northwind.ingest.door.Finding;
import com.northwind.ingest.door.Twin;
import com.northwind.ingest.reading.CommandAnswer;
import com.northwind.ingest.reading.ContactCheck;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A table of the locker riverside-a that can be away, or go away after some writes. */
final class Table implements Doors, Commands, Contacts, Compartments {

    final List<Received> written = new CopyOnWriteArrayList<>();
    final List<DoorCheck> checked = new CopyOnWriteArrayList<>();
    final List<ContactCheck> silent = new CopyOnWriteArrayList<>();
    final AtomicInteger checks = new AtomicInteger();
    final Map<String, Reading> doors = new HashMap<>();
    final Set<Twin.Moment> history = new HashSet<>();
    volatile boolean away;
    private int goesAwayAfter = Integer.MAX_VALUE;

    /** Of every write, while the table itself is well; null for none. */
    volatile @Nullable RuntimeException failure;

    @Override
    public synchronized boolean write(String building, Received received) {
        refuseIfAway();
        if (failure != null) {
            throw failure;
        }
        if (goesAwayAfter-- <= 0) {
            throw new IllegalStateException("gone away");
        }
        written.add(received);
        Reading reading = received.reading();
        history.add(Twin.Moment.of(reading));
        Reading before = doors.get(reading.compartment());
        if (before != null && !Twin.isNewer(reading, before)) {
            return false;
        }
        doors.put(reading.compartment(), reading);
        return true;
    }

    @Override
    public boolean keep(String building, Received received, CommandAnswer answer) {
        refuseIfAway();
        return true;
    }

    @Override
    public synchronized Finding look(String building, DoorCheck check) {
        refuseIfAway();
        checked.add(check);
        return Finding.LEFT_OPEN;
    }

    /** Of a vacant box. */
    @Override
    public boolean agrees(String building, String locker, String compartment, boolean occupied) {
        return !occupied;
    }

    @Override
    public boolean hear(String locker, ContactReport report, Instant arrivedAt) {
        throw new UnsupportedOperationException("No locker is heard here");
    }

    @Override
    public void endIfSilent(ContactCheck check) {
        refuseIfAway();
        silent.add(check);
    }

    synchronized void goAwayAfter(int writes) {
        goesAwayAfter = writes;
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
