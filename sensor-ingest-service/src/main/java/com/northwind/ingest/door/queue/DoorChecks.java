package com.northwind.ingest.door.queue;

import com.northwind.ingest.door.Projection;
import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.Checks;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.ingest.reading.Reading;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** Which doors are looked at again. They are in the queue before their readings leave it, so none is forgotten. */
@Component
class DoorChecks {

    private static final List<Reading> NONE = List.of();

    private final Projection projection;
    private final Checks checks;
    private final TwinProperties twin;

    DoorChecks(Projection projection, Checks checks, TwinProperties twin) {
        this.projection = projection;
        this.checks = checks;
        this.twin = twin;
    }

    /**
     * Has the doors of these looked at, a while from now. Twice is harmless.
     *
     * @throws QueueUnavailable if the queue does not take it
     */
    void of(List<Arrival> done) {
        List<Reading> readings = done.stream()
                .filter(Arrival.Valid.class::isInstance)
                .map(arrival -> ((Arrival.Valid) arrival).received().reading())
                .gather(Gatherers.mapConcurrent(
                        done.size(), reading -> projection.isToBeChecked(reading) ? List.of(reading) : NONE))
                .flatMap(List::stream)
                .toList();
        later(readings, reading -> reading.door() == Door.OPEN, twin.leftOpenAfter());
        later(readings, reading -> reading.door() != Door.OPEN, twin.disagreementAfter());
    }

    private void later(List<Reading> readings, Predicate<Reading> which, Duration time) {
        List<DoorCheck> later =
                readings.stream().filter(which).map(DoorCheck::after).toList();
        if (!later.isEmpty()) {
            checks.later(later, time);
        }
    }
}
