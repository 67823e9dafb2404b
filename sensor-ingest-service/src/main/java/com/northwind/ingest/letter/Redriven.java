package com.northwind.ingest.letter;

/** What came of sending one letter again. */
public sealed interface Redriven {

    String id();

    /** It is a reading in the queue now, and no letter any more. */
    record Sent(String id) implements Redriven {}

    /** It would die again; it stays. */
    record Refused(String id, String reason) implements Redriven {}

    /** The queue did not take it this time; it stays. */
    record Retry(String id) implements Redriven {}

    /** There is no such letter among those that could be seen. */
    record Unknown(String id) implements Redriven {}
}
