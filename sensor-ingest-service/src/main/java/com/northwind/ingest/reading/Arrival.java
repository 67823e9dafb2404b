package com.northwind.ingest.reading;

/** One message taken from the queue. Until it is done, it comes again. */
public sealed interface Arrival {

    /** What the queue knows it by. */
    String handle();

    String body();

    record Valid(String handle, String body, Received received) implements Arrival {}

    record Invalid(String handle, String body, String cause) implements Arrival {}
}
