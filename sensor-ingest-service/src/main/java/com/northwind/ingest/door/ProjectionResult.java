package com.northwind.ingest.door;

/** What became of a reading. */
public sealed interface ProjectionResult {

    /** The door is as the reading says. */
    record Projected() implements ProjectionResult {}

    /** The door is newer already; the reading is history. */
    record Stale() implements ProjectionResult {}

    /** There is no such door, however often it is tried. */
    record NoSuchDoor(String cause) implements ProjectionResult {}
}
