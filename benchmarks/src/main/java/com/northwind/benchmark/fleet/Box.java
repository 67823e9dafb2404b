package com.northwind.benchmark.fleet;

/** One compartment of a fleet. */
public record Box(String building, String locker, String compartment) {

    /** Unique in its building. */
    public String place() {
        return locker + "/" + compartment;
    }
}
