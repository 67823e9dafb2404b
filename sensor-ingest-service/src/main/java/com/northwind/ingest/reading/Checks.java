package com.northwind.ingest.reading;

import java.time.Duration;
import java.util.List;

/** The checks that are due later. They arrive with the readings, each at least once. */
public interface Checks {

    /**
     * Has the doors looked at after that time.
     *
     * @throws QueueUnavailable if not all of them will be; then none of their readings must be acknowledged
     */
    void later(List<DoorCheck> checks, Duration time);

    /**
     * Has the locker looked at after that time.
     *
     * @throws QueueUnavailable if it will not be
     */
    void later(ContactCheck check, Duration time);
}
