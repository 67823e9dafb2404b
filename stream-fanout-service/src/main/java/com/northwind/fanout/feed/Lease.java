package com.northwind.fanout.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to read one shard for one sink, and how far that came.
 *
 * @param owner who holds it; null if nobody does
 * @param version counts what was stored; whoever stores the next one has seen the one before
 * @param expiresAt when others may take it
 * @param checkpoint the sequence of the last record the sink has taken; null if there was none
 * @param done whether the shard was read to its end
 */
public record Lease(
        String sink,
        String shard,
        @Nullable String owner,
        long version,
        Instant expiresAt,
        @Nullable String checkpoint,
        boolean done) {

    /** The lease of a shard that nobody has read yet. It is not stored before it is taken. */
    static Lease unread(String sink, String shard) {
        return new Lease(sink, shard, null, 0, Instant.EPOCH, null, false);
    }

    boolean isFree(Instant now) {
        return !done && !expiresAt.isAfter(now);
    }

    Lease takenBy(String reader, Instant until) {
        return new Lease(sink, shard, reader, version + 1, until, checkpoint, done);
    }

    /** The same hold for longer, with what the sink has taken since; null if that is nothing. */
    Lease at(@Nullable String taken, Instant until) {
        return new Lease(sink, shard, owner, version + 1, until, taken == null ? checkpoint : taken, done);
    }

    /** For somebody else to go on. */
    Lease released(@Nullable String taken) {
        return new Lease(sink, shard, null, version + 1, Instant.EPOCH, taken == null ? checkpoint : taken, done);
    }

    /** For nobody any more. */
    Lease finished(@Nullable String taken) {
        return new Lease(sink, shard, null, version + 1, Instant.EPOCH, taken == null ? checkpoint : taken, true);
    }

    /** The same content, to be stored on top of another version. */
    public Lease onTopOf(Lease stored) {
        return new Lease(sink, shard, owner, stored.version() + 1, expiresAt, checkpoint, done);
    }
}
