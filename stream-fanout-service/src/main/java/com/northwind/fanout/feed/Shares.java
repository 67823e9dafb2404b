package com.northwind.fanout.feed;

import com.northwind.fanout.feed.ChangeStream.Shard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to read for a sink at one moment, among all its readers. */
record Shares(Set<String> listed, List<Lease> readable) {

    static Shares of(String sink, List<Shard> shards, Leases leases) {
        Set<String> listed = shards.stream().map(Shard::id).collect(Collectors.toUnmodifiableSet());
        Map<String, Lease> known = leases.find(sink, listed);
        List<Lease> readable = shards.stream()
                .filter(shard -> isParentRead(shard, listed, known))
                .map(shard -> known.getOrDefault(shard.id(), Lease.unread(sink, shard.id())))
                .filter(lease -> !lease.done())
                .toList();
        return new Shares(listed, readable);
    }

    boolean lists(String shard) {
        return listed.contains(shard);
    }

    List<Lease> free(Instant now) {
        return readable.stream().filter(lease -> lease.isFree(now)).toList();
    }

    /** How many shards one of so many readers should have. */
    int fair(int readers) {
        return Math.ceilDiv(readable.size(), Math.max(1, readers));
    }

    /** A parent that the stream no longer lists has nothing left to read. */
    private static boolean isParentRead(Shard shard, Set<String> listed, Map<String, Lease> known) {
        String parent = shard.parent();
        if (parent == null || !listed.contains(parent)) {
            return true;
        }
        Lease lease = known.get(parent);
        return lease != null && lease.done();
    }
}
