package com.northwind.ingest.door;

import java.util.Optional;

/** The boxes there are. */
public interface Compartments {

    /** In which building this compartment is; empty if there is no such compartment. */
    Optional<String> building(String locker, String compartment);
}
