package com.northwind.ingest.reading;

import java.util.List;

/** The far end of the queue. */
public interface Arrivals {

    /** Up to ten messages; waits a moment for the first one, and answers none if there is none. */
    List<Arrival> next();

    /** These need not come again. */
    void done(List<Arrival> arrivals);

    /** These come again, after a while that is the longer the more often they came. */
    void later(List<Arrival> arrivals);
}
