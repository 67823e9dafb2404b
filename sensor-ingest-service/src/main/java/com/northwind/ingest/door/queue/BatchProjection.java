package com.northwind.ingest.door.queue;

import com.northwind.ingest.door.Projection;
import com.northwind.ingest.door.ProjectionResult.NoSuchDoor;
import com.northwind.ingest.door.ProjectionResult.Projected;
import com.northwind.ingest.door.ProjectionResult.Stale;
import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.Arrivals;
import com.northwind.ingest.reading.DeadLetter;
import com.northwind.ingest.reading.DeadLetters;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One batch: doors side by side, the readings of one door one after another. */
@Component
class BatchProjection {

    private static final Logger log = LoggerFactory.getLogger(BatchProjection.class);

    private final Arrivals arrivals;
    private final Projection projection;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ClockSkew skew;

    BatchProjection(
            Arrivals arrivals, Projection projection, DeadLetters deadLetters, Clock clock, MeterRegistry meters) {
        this.arrivals = arrivals;
        this.projection = projection;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.meters = meters;
        this.skew = new ClockSkew(meters);
    }

    /** Acknowledges what is done with for good, and answers whether that was all; the rest comes again. */
    boolean project(List<Arrival> batch) {
        Collection<List<Arrival>> doors = batch.stream()
                .sorted(Comparator.comparingLong(BatchProjection::sequence))
                .collect(Collectors.groupingBy(BatchProjection::door))
                .values();
        List<Arrival> done = doors.stream()
                .gather(Gatherers.mapConcurrent(batch.size(), this::projectDoor))
                .flatMap(List::stream)
                .toList();
        if (!done.isEmpty()) {
            arrivals.done(done);
        }
        return done.size() == batch.size();
    }

    /** Stops at the first failure: what cannot be written now cannot be written a moment later either. */
    private List<Arrival> projectDoor(List<Arrival> ofOneDoor) {
        List<Arrival> done = new ArrayList<>();
        try {
            for (Arrival arrival : ofOneDoor) {
                switch (arrival) {
                    case Arrival.Invalid invalid ->
                        deadLetters.bury(new DeadLetter(
                                invalid.body(), invalid.cause(), null, clock.instant(), null));
                    case Arrival.Valid valid -> project(valid);
                }
                done.add(arrival);
            }
        } catch (RuntimeException failure) {
            log.warn(
                    "readings stay in the queue count={} cause={}", ofOneDoor.size() - done.size(), failure.toString());
        }
        return done;
    }

    private void project(Arrival.Valid arrival) {
        Received received = arrival.received();
        skew.measure(received);
        switch (projection.project(received)) {
            case Projected() -> {
                meters.counter("northwind.readings.projected").increment();
                meters.timer("northwind.door.lag").record(Duration.between(received.receivedAt(), clock.instant()));
            }
            case Stale() -> meters.counter("northwind.readings.stale").increment();
            case NoSuchDoor(String cause) -> bury(arrival, cause);
        }
    }

    private void bury(Arrival.Valid arrival, String cause) {
        Received received = arrival.received();
        deadLetters.bury(new DeadLetter(
                arrival.body(), cause, received.device(), received.receivedAt(), received.trace()));
    }

    private static String door(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Valid(var handle, var body, Received received) -> {
                Reading reading = received.reading();
                yield reading.locker() + "/" + reading.compartment();
            }
            case Arrival.Invalid invalid -> invalid.handle();
        };
    }

    private static long sequence(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Valid valid -> valid.received().reading().sequence();
            case Arrival.Invalid invalid -> 0;
        };
    }
}
