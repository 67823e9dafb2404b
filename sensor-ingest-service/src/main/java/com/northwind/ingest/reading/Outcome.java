package com.northwind.ingest.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of one reading. */
public sealed interface Outcome {

    /** The queue has it; it will not be lost. */
    record Accepted(UUID readingId) implements Outcome {}

    /** It will never be accepted. */
    record Rejected(@Nullable UUID readingId, String reason) implements Outcome {}

    /** The queue did not take it this time. */
    record Retry(UUID readingId) implements Outcome {}
}
