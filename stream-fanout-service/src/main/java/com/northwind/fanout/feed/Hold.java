package com.northwind.fanout.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lease in the hands of its owner: renewed and moved on in time, and never used after somebody else could have it. */
final class Hold {

    private final Leases leases;
    private final String reader;
    private final FeedProperties properties;
    private final Clock clock;

    private Lease lease;
    private @Nullable String taken;
    private int unstored;
    private Instant storedAt;
    private Instant askedAt;

    /** Of a lease that was just stored. */
    Hold(Leases leases, String reader, Lease lease, FeedProperties properties, Clock clock) {
        this.leases = leases;
        this.reader = reader;
        this.lease = lease;
        this.properties = properties;
        this.clock = clock;
        this.storedAt = clock.instant();
        this.askedAt = storedAt;
    }

    Lease lease() {
        return lease;
    }

    /** Notes that the sink has everything up to here. */
    void taken(String sequence) {
        taken = sequence;
        unstored++;
    }

    /**
     * Renews the lease and stores the position if it is time for that.
     *
     * @return whether the lease is still ours
     * @throws RuntimeException if that cannot be known, because it has expired and cannot be renewed
     */
    boolean keep() {
        Instant now = clock.instant();
        if (!isDue(now)) {
            return true;
        }
        askedAt = now;
        try {
            return store(lease.at(taken, now.plus(properties.expiry())));
        } catch (RuntimeException unavailable) {
            if (clock.instant().isBefore(lease.expiresAt())) {
                return true;
            }
            throw unavailable;
        }
    }

    /** Says that the shard was read to its end; false if the lease was lost before. */
    boolean finish() {
        return store(lease.finished(taken));
    }

    void release() {
        store(lease.released(taken));
    }

    private boolean isDue(Instant now) {
        if (!now.isBefore(lease.expiresAt())) {
            return true;
        }
        // after a store that failed, not for every record again
        boolean mayAsk = askedAt.equals(storedAt) || !now.isBefore(askedAt.plus(properties.checkpointAfter()));
        return mayAsk
                && (unstored >= properties.checkpointEvery()
                        || (unstored > 0 && !now.isBefore(storedAt.plus(properties.checkpointAfter())))
                        || !now.isBefore(storedAt.plus(properties.renewal())));
    }

    private boolean store(Lease next) {
        Optional<Lease> stored = leases.save(reader, next);
        if (stored.isEmpty()) {
            return false;
        }
        lease = stored.get();
        unstored = 0;
        storedAt = askedAt;
        return true;
    }
}
