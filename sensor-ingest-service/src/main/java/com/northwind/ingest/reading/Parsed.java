package com.northwind.ingest.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent, once read. */
public sealed interface Parsed {

    record Valid(Reading reading) implements Parsed {}

    /**
     * Not a reading.
     *
     * @param readingId null if it cannot be told
     * @param fault names the fields, and never what was in them
     */
    record Invalid(@Nullable UUID readingId, String fault) implements Parsed {}
}
