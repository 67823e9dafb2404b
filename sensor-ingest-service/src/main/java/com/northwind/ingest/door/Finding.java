package com.northwind.ingest.door;

/** What was found of a door that was looked at again. */
public enum Finding {
    /** Nothing that was not known, or the door has moved since. */
    NOTHING,
    /** It is open for longer than anybody needs. */
    LEFT_OPEN,
    /** What the sensor sees in the box is not what the platform believes to be in it. */
    DISAGREEMENT
}
