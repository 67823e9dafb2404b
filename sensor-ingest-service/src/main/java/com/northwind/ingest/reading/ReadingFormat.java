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

    /**
     * The same, one reading on each line. A line that cannot be read is one reading that is none; empty lines are skipped.
     *
     * @throws NoBatch if there is no line
     */
    List<Parsed> lines(byte[] message);
}
