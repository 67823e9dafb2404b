package com.northwind.ingest.reading;

/** What was sent is not a list of readings, so there is nothing to have an outcome each. */
public class NoBatch extends RuntimeException {

    public NoBatch(String fault) {
        super(fault);
    }

    /** More than anybody may send at once. */
    public static class TooMany extends NoBatch {

        public TooMany() {
            super("A batch has at most %d readings".formatted(ReadingFormat.MAX_BATCH));
        }
    }
}
