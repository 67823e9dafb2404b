package com.northwind.ingest.door.queue;

import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.Arrivals;
import com.northwind.ingest.reading.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** One batch: doors side by side, the readings of one door one after another. */
@Component
class BatchProjection {

    /** What begins by then has ended before the queue hands the batch to somebody else. */
    private static final Duration LAST_BEGIN = Duration.ofSeconds(12);

    private final Arrivals arrivals;
    private final DoorReadings readings;
    private final DoorChecks checks;
    private final Pace pace;

    BatchProjection(Arrivals arrivals, DoorReadings readings, DoorChecks checks, Pace pace) {
        this.arrivals = arrivals;
        this.readings = readings;
        this.checks = checks;
        this.pace = pace;
    }

    /** Acknowledges what is done with for good, and answers whether that was all; the rest comes again. */
    boolean project(List<Arrival> batch) {
        long end = System.nanoTime() + LAST_BEGIN.toNanos();
        BooleanSupplier late = () -> System.nanoTime() - end > 0;
        Collection<List<Arrival>> doors = batch.stream()
                .sorted(Comparator.comparingLong(BatchProjection::sequence))
                .collect(Collectors.groupingBy(BatchProjection::door))
                .values();
        List<Arrival> done = doors.stream()
                .gather(Gatherers.mapConcurrent(batch.size(), ofOneDoor -> inTurn(ofOneDoor, late)))
                .flatMap(List::stream)
                .toList();
        if (!done.isEmpty()) {
            checks.of(done);
            arrivals.done(done);
        }
        List<Arrival> left = new ArrayList<>(batch);
        left.removeAll(done);
        if (left.isEmpty()) {
            pace.speedUp();
            return true;
        }
        arrivals.later(left);
        return false;
    }

    private List<Arrival> inTurn(List<Arrival> ofOneDoor, BooleanSupplier late) {
        try {
            pace.enter();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        try {
            return readings.project(ofOneDoor, late);
        } finally {
            pace.leave();
        }
    }

    private static String door(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Valid valid -> {
                Reading reading = valid.received().reading();
                yield reading.locker() + "/" + reading.compartment();
            }
            case Arrival.Check check ->
                check.check().locker() + "/" + check.check().compartment();
            case Arrival.Silence silence -> silence.check().locker();
            case Arrival.Invalid invalid -> invalid.handle();
        };
    }

    private static long sequence(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Valid valid -> valid.received().reading().sequence();
            case Arrival.Check check -> check.check().sequence();
            case Arrival.Silence _, Arrival.Invalid _ -> 0;
        };
    }
}
