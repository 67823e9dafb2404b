package com.northwind.fanout.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the records of a shard to its sink, one by one: each until it is taken, or parked so that it holds up nobody. */
final class Handover {

    private static final Logger log = LoggerFactory.getLogger(Handover.class);

    private final Sink sink;
    private final ParkingLot parked;
    private final FeedMeters meters;
    private final int tries;
    private final Backoff backoff;
    private int failures;
    private boolean down;

    Handover(Sink sink, ParkingLot parked, FeedMeters meters, FeedProperties properties) {
        this.sink = sink;
        this.parked = parked;
        this.meters = meters;
        this.tries = properties.tries();
        this.backoff = new Backoff(properties.patience());
    }

    /** Tells the sink of the records that are going to be offered, those that cannot be read left out. */
    void expect(String shard, List<StreamRecord> page) {
        List<Change> changes = new ArrayList<>();
        for (StreamRecord record : page) {
            try {
                changes.add(Change.of(shard, record));
            } catch (RuntimeException unreadable) {
                log.debug("will be parked when it is offered event={}", record.id(), unreadable);
            }
        }
        sink.expect(shard, changes);
    }

    /** Empty if the record is done with; otherwise how long to wait before the same record is offered again. */
    Optional<Duration> offer(String shard, StreamRecord record) {
        try {
            sink.take(Change.of(shard, record));
        } catch (SinkUnavailable unavailable) {
            warnOnce(unavailable);
            return Optional.of(backoff.next());
        } catch (RuntimeException failure) {
            failures++;
            if (failures < tries) {
                return Optional.of(backoff.next());
            }
            park(record, failure);
        }
        meters.taken(sink.name());
        failures = 0;
        down = false;
        backoff.reset();
        return Optional.empty();
    }

    /** Empty once the sink knows that it missed something; otherwise how long to wait before it is told again. */
    Optional<Duration> missed() {
        try {
            sink.missed();
        } catch (SinkUnavailable unavailable) {
            warnOnce(unavailable);
            return Optional.of(backoff.next());
        }
        meters.repaired(sink.name());
        down = false;
        backoff.reset();
        return Optional.empty();
    }

    private void park(StreamRecord record, RuntimeException cause) {
        parked.park(sink.name(), record, cause);
        meters.parked(sink.name());
        log.error("parked sink={} event={}", sink.name(), record.id(), cause);
    }

    private void warnOnce(SinkUnavailable unavailable) {
        if (!down) {
            log.warn("waiting sink={} because {}", sink.name(), unavailable.getMessage(), unavailable);
        }
        down = true;
    }
}
