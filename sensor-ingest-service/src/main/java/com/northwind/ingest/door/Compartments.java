package com.northwind.ingest.door;

import java.util.Optional;

/** The boxes there are. */
public interface Compartments {

    /** In which building this compartment is; empty if there is no such compartment. */
    Optional<String> building(String locker, String compartment);

    /**
     * Whether the sensor sees in the box what the platform believes to be in it, for sure: a box that is reserved may have
     * its parcel or not yet.
     */
    boolean agrees(String building, String locker, String compartment, boolean occupied);
}
