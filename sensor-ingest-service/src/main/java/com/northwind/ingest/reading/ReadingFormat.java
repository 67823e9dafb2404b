package com.northwind.ingest.reading;

import java.util.List;

/** How readings are written; the same for every way in. */
public interface ReadingFormat {

    int MAX_BATCH = 500;

    Parsed one(byte[] message);

    /**
     * In the order they were sent.
     *
     * @throws NoBatch if it is not a list of readings at all
     */
    List<Parsed> batch(byte[] message);
}
