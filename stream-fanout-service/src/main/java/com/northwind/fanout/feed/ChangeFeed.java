package com.northwind.fanout.feed;

import com.northwind.fanout.feed.ChangeStream.Shard;
import io.micrometer.core.instrument.Meter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One replica's reading for one sink. At every turn it takes its fair share of the shards that may be read: those that
 * nobody holds and whose parent was read to its end, or is gone. One thread at a time.
 *
 * <p>The first reader ever notes the time, and every shard without a position is read from its oldest record, passing
 * over what was written before. So a new installation starts with the present, and yet nothing falls between the first
 * start and the first position, nor between the birth of a shard and its discovery.
 */
final class ChangeFeed {

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);

    private final Sink sink;
    private final String reader;
    private final Feeding feeding;
    private final FeedProperties properties;
    private final Clock clock;
    private final Runnable wake;
    private final GoneShards gone;

    private final Instant started;
    private final Map<String, Running> running = new HashMap<>();
    private List<Shard> shards = List.of();
    private Instant listedAt = Instant.EPOCH;
    private Instant announcedAt = Instant.EPOCH;
    private Leases.Readers readers = new Leases.Readers(Instant.EPOCH, 1);

    private record Running(ShardLoop loop, Meter lag) {}

    /** Calls {@code wake}, from another thread, when a turn is worth taking at once. */
    ChangeFeed(Sink sink, String reader, Feeding feeding, FeedProperties properties, Clock clock, Runnable wake) {
        this.sink = sink;
        this.reader = reader;
        this.feeding = feeding;
        this.properties = properties;
        this.clock = clock;
        this.wake = wake;
        this.gone = new GoneShards(sink, feeding.leases(), feeding.meters());
        this.started = clock.instant();
    }

    void turn() {
        Instant now = clock.instant();
        boolean ended = forgetEnded();
        announce(now);
        if (ended || !now.isBefore(listedAt.plus(properties.listing()))) {
            shards = feeding.stream().shards();
            listedAt = now;
        }
        Shares shares = Shares.of(sink.name(), shards, feeding.leases());
        running.forEach((shard, it) -> {
            if (!shares.lists(shard)) {
                it.loop().leave();
            }
        });
        int fair = shares.fair(readers.count());
        running.values().stream().limit(Math.max(0, running.size() - fair)).forEach(it -> it.loop()
                .leave());
        for (Lease lease : shares.free(now)) {
            if (running.size() < fair && !running.containsKey(lease.shard())) {
                take(lease, now);
            }
        }
        feeding.meters().unread(sink.name(), unread(shares, now));
        if (listedAt.equals(now)) {
            gone.clear(shares.listed(), now);
        }
    }

    /** Lets everything go, so that the next reader need not wait. */
    void close(Duration patience) throws InterruptedException {
        running.values().forEach(it -> it.loop().leave());
        Instant end = clock.instant().plus(patience);
        for (Running it : running.values()) {
            if (!it.loop().awaitLeft(Duration.between(clock.instant(), end))) {
                log.warn("left without waiting for the sink to take what it was offered sink={}", sink.name());
            }
        }
        boolean _ = forgetEnded();
        feeding.leases().leave(sink.name(), reader);
    }

    private long unread(Shares shares, Instant now) {
        return shares.free(now).stream()
                .filter(lease -> !running.containsKey(lease.shard()))
                .count();
    }

    private void announce(Instant now) {
        if (!now.isBefore(announcedAt.plus(properties.renewal()))) {
            readers = feeding.leases().announce(sink.name(), reader, started, now, now.plus(properties.expiry()));
            announcedAt = now;
        }
    }

    private void take(Lease free, Instant now) {
        Optional<Lease> taken = feeding.leases().save(reader, free.takenBy(reader, now.plus(properties.expiry())));
        if (taken.isEmpty()) {
            return;
        }
        log.info("reading sink={} shard={} from={}", sink.name(), free.shard(), free.checkpoint());
        ShardLoop loop = feeding.loop(sink, reader, taken.get(), readers.since(), wake);
        running.put(free.shard(), new Running(loop, feeding.meters().lag(sink.name(), free.shard(), loop::lag)));
        Thread.ofVirtual().name(sink.name() + "-" + free.shard()).start(loop);
    }

    private boolean forgetEnded() {
        return running.values().removeIf(it -> {
            if (it.loop().hasLeft()) {
                feeding.meters().forget(it.lag());
                return true;
            }
            return false;
        });
    }
}
