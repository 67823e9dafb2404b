package com.northwind.fanout.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left of shards that the stream no longer lists. A shard lives for hours and is listed for a day after its end, so
 * one that was read to its end is of no use to anybody; and of one that was not, the rest can no longer be read.
 */
final class GoneShards {

    private static final Logger log = LoggerFactory.getLogger(GoneShards.class);

    /** Far less than the day for which an ended shard is listed. */
    private static final Duration REST = Duration.ofMinutes(10);

    private final Sink sink;
    private final Leases leases;
    private final FeedMeters meters;
    private Instant next = Instant.EPOCH;

    GoneShards(Sink sink, Leases leases, FeedMeters meters) {
        this.sink = sink;
        this.leases = leases;
        this.meters = meters;
    }

    /**
     * Forgets their leases, after the sink knows that it missed something if that is so.
     *
     * @throws SinkUnavailable if the sink cannot hear it at the moment; then everything stays for the next time
     */
    void clear(Set<String> listed, Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        List<Lease> gone = leases.all(sink.name()).stream()
                .filter(lease -> !listed.contains(lease.shard()))
                .filter(lease -> lease.done() || lease.isFree(now))
                .toList();
        tell(gone.stream().filter(lease -> !lease.done()).map(Lease::shard).toList());
        gone.forEach(leases::forget);
        next = now.plus(REST);
    }

    private void tell(List<String> unread) {
        if (unread.isEmpty()) {
            return;
        }
        sink.missed();
        meters.trimmed(sink.name());
        meters.repaired(sink.name());
        log.error("records were lost: the stream forgot shards unread sink={} shards={}", sink.name(), unread);
    }
}
