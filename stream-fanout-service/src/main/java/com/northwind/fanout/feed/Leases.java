package com.northwind.fanout.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who reads which shard, for all replicas of this service. */
public interface Leases {

    /**
     * Says until when a reader of a sink lives unless it says so again, and learns of the others.
     *
     * @param started when it began; that of the first reader ever is kept
     */
    Readers announce(String sink, String reader, Instant started, Instant now, Instant until);

    /** Says that a reader is gone. */
    void leave(String sink, String reader);

    /** The leases of these shards by shard, where there are any. */
    Map<String, Lease> find(String sink, Collection<String> shards);

    /** The leases of all shards that were ever read, until they are forgotten. Reads more than the others do. */
    List<Lease> all(String sink);

    /** Forgets a lease unless it has become another one since it was read. */
    void forget(Lease lease);

    /**
     * Stores a lease if its predecessor is what is stored.
     *
     * @param reader who stores it
     * @return what is stored now; empty if somebody else was faster
     */
    Optional<Lease> save(String reader, Lease next);

    /**
     * Who reads for a sink.
     *
     * @param since when the sink was first read for, by anybody
     * @param count the living readers, at least the one who asked
     */
    record Readers(Instant since, int count) {}
}
