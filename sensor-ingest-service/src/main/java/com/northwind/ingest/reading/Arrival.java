package com.northwind.ingest.reading;

/** One message taken from the queue. Until it is done, it comes again. */
public sealed interface Arrival {

    /** What the queue knows it by. */
    String handle();

    String body();

    /** How often the queue has handed it out, this time included; about right. */
    int receives();

    record Valid(String handle, String body, int receives, Received received) implements Arrival {}

    record Check(String handle, String body, int receives, DoorCheck check) implements Arrival {}

    record Silence(String handle, String body, int receives, ContactCheck check) implements Arrival {}

    record Invalid(String handle, String body, int receives, String cause) implements Arrival {}
}
