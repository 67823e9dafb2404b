package com.northwind.benchmark.fleet;

import java.util.concurrent.atomic.AtomicLong;

/** The doors of a fleet move one after another, each as often as the others. May be asked by several threads. */
public final class Movements {

    private final Fleet fleet;
    private final AtomicLong next = new AtomicLong();

    public Movements(Fleet fleet) {
        this.fleet = fleet;
    }

    public Moved next() {
        long number = next.getAndIncrement();
        int size = fleet.size();
        return Moved.now(fleet.box((int) (number % size)), number / size + 1);
    }

    /** How many there have been. */
    public long count() {
        return next.get();
    }
}
