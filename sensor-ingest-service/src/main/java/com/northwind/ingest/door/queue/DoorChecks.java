package com.northwind.ingest.door.queue;

import com.northwind.ingest.door.Projection;
import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.Checks;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.QueueUnavailable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which doors are looked at again. They are in the queue before their readings leave it, so none is forgotten. */
@Component
class DoorChecks {

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
        List<DoorCheck> later = done.stream()
                .filter(Arrival.Valid.class::isInstance)
                .map(arrival -> ((Arrival.Valid) arrival).received().reading())
                .filter(projection::isToBeChecked)
                .map(DoorCheck::after)
                .toList();
        if (!later.isEmpty()) {
            checks.later(later, twin.leftOpenAfter());
        }
    }
}
