package com.northwind.ingest.door.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.northwind.ingest.door.Projection;
import com.northwind.ingest.door.Twin;
import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** However readings are doubled, delayed, shuffled, cut into batches and interrupted, they end in the same twin. */
class SameTwinPropertyTests {

    private static final int BATCH = 10;
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(DoorReadings.class);

    /** It warns of every fault, and here is one after the other. */
    @BeforeContainer
    static void quiet() {
        LOG.setLevel(Level.ERROR);
    }

    @AfterContainer
    static void loud() {
        LOG.setLevel(null);
    }

    /**
     * What goes wrong with one batch.
     *
     * @param writes how many it may write before the table is away
     * @param unheard whether the queue does not hear what is done
     */
    record Fault(int writes, boolean unheard) {}

    @Property(tries = 300)
    void everyWayEndsInTheSameTwin(
            @ForAll("readings") List<Reading> readings, @ForAll("faults") List<Fault> faults, @ForAll Random random) {
        Way way = new Way();
        way.inbox.waiting.addAll(arrivals(readings, random));
        Deque<Fault> ahead = new ArrayDeque<>(faults);

        while (!way.inbox.waiting.isEmpty()) {
            way.deliver(ahead.poll());
        }

        assertThat(way.table.doors).isEqualTo(Twin.of(readings));
        assertThat(way.table.history).isEqualTo(Twin.history(readings));
        assertThat(way.inbox.checks)
                .containsAll(readings.stream()
                        .filter(way.twin::isToBeChecked)
                        .map(DoorCheck::after)
                        .toList());
    }

    /** From a queue to a table, anew for each case. */
    private static final class Way {

        final Inbox inbox = new Inbox();
        final Table table = new Table();
        final Clock clock = Clock.fixed(Inbox.NOON, ZoneOffset.UTC);
        final Pace pace = new Pace(clock, new SimpleMeterRegistry());
        final Projection twin = new Projection(table, table, table);
        final BatchProjection projection = new BatchProjection(
                inbox,
                new DoorReadings(
                        twin,
                        table,
                        table,
                        letter -> {
                            throw new IllegalStateException("buried: " + letter.cause());
                        },
                        pace,
                        clock,
                        new SimpleMeterRegistry()),
                new DoorChecks(twin, inbox, new TwinProperties(Duration.ofMinutes(3), Duration.ofMinutes(1))),
                pace);

        /** The first that wait; what was not done waits behind the rest. */
        void deliver(@Nullable Fault fault) {
            List<Arrival> batch = List.copyOf(inbox.waiting.subList(0, Math.min(BATCH, inbox.waiting.size())));
            table.goAwayAfter(fault == null ? Integer.MAX_VALUE : fault.writes());
            inbox.deaf = fault != null && fault.unheard();
            try {
                projection.project(batch);
            } catch (QueueUnavailable unheard) {
                assertThat(inbox.deaf).isTrue();
            }
            Collections.rotate(inbox.waiting, -BATCH);
        }
    }

    /** Each reading one to three times, shuffled. */
    private static List<Arrival> arrivals(List<Reading> readings, Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Reading reading : readings) {
            IntStream.rangeClosed(0, random.nextInt(3))
                    .forEach(time -> arrivals.add(new Arrival.Valid(
                            reading.readingId() + "#" + time,
                            "{}",
                            1,
                            new Received(reading, Inbox.NOON, "riverside-a", null))));
        }
        Collections.shuffle(arrivals, random);
        return arrivals;
    }

    /** Of three doors with few sequences and moments, so that many of them contradict each other. */
    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<UUID> ids = Arbitraries.longs().tuple2().map(bits -> new UUID(bits.get1(), bits.get2()));
        return Combinators.combine(
                        ids,
                        Arbitraries.of("01", "02", "03"),
                        Arbitraries.of(Door.class),
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.integers().between(0, 1))
                .as((id, compartment, door, sequence, second) -> new Reading(
                        id,
                        "riverside-a",
                        compartment,
                        door,
                        null,
                        sequence,
                        Inbox.NOON.plusSeconds(sequence * 2 + second),
                        null))
                .list()
                .uniqueElements(Reading::readingId)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Fault>> faults() {
        return Combinators.combine(Arbitraries.integers().between(0, BATCH), Arbitraries.of(true, false))
                .as(Fault::new)
                .list()
                .ofMaxSize(10);
    }
}
