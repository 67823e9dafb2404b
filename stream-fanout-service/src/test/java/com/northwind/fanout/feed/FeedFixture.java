package com.northwind.fanout.feed;

import com.northwind.table.LockerItem;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stream, leases and a sink in memory, at a time of their own. */
final class FeedFixture {

    static final String SHARD = "shard-1";
    static final FeedProperties PROPERTIES = new FeedProperties(
            Duration.ofMillis(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            3,
            Duration.ofSeconds(1),
            3,
            Duration.ofMillis(20));

    final MutableClock clock = new MutableClock();
    final InMemoryStream stream = new InMemoryStream();
    final InMemoryLeases leases = new InMemoryLeases();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final List<String> parked = new CopyOnWriteArrayList<>();
    final RecordingSink sink = new RecordingSink();
    final Feeding feeding = new Feeding(
            stream,
            leases,
            (sinkName, record, cause) -> parked.add(record.id()),
            new FeedMeters(registry),
            PROPERTIES,
            clock);

    ShardReader reader(String name, Instant since) {
        Lease unread = Optional.ofNullable(leases.of(SHARD)).orElse(Lease.unread("test", SHARD));
        Lease taken = leases.save(name, unread.takenBy(name, clock.instant().plus(PROPERTIES.expiry())))
                .orElseThrow();
        return new ShardReader(
                stream,
                new Hold(leases, name, taken, PROPERTIES, clock),
                new Handover(sink, feeding.parked(), feeding.meters(), PROPERTIES),
                feeding.meters(),
                PROPERTIES.poll(),
                since,
                clock);
    }

    void write(String shard, String locker) {
        stream.write(shard, clock.instant(), item(locker));
    }

    Lease lease(String shard) {
        return Objects.requireNonNull(leases.of(shard), shard);
    }

    double count(String meter) {
        return registry.get(meter).counter().count();
    }

    static Map<String, AttributeValue> item(String locker) {
        TableItem item =
                new LockerItem("riverside", locker, "Lobby", Stamp.first(Instant.parse("2026-11-20T12:00:00Z"), null));
        return item.toMap();
    }

    /** Remembers the lockers it was told of; fails as it is told to. */
    static final class RecordingSink implements Sink {

        final List<String> taken = new CopyOnWriteArrayList<>();
        volatile boolean down;
        volatile String bad = "";
        volatile Runnable before = () -> {};
        final AtomicInteger missed = new AtomicInteger();

        @Override
        public String name() {
            return "test";
        }

        @Override
        public void take(Change change) {
            before.run();
            if (down) {
                throw new SinkUnavailable("The test", null);
            }
            if (change.after() instanceof LockerItem locker) {
                if (locker.id().equals(bad)) {
                    throw new IllegalStateException("cannot handle this one");
                }
                taken.add(locker.id());
            }
        }

        @Override
        public void missed() {
            if (down) {
                throw new SinkUnavailable("The test", null);
            }
            missed.incrementAndGet();
        }
    }
}
