package com.northwind.deliveries.delivery;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The change log of a courier: each delivery at its last change. */
public final class ChangeList {

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private long order;

    synchronized void enter(DeliveryId delivery, boolean removed) {
        entries.values().removeIf(entry -> entry.delivery().equals(delivery));
        entries.put(++order, new Entry(delivery, removed));
    }

    /** What a sync from there is told. */
    public synchronized SortedMap<Long, Entry> after(long since) {
        return new TreeMap<>(Map.copyOf(entries.tailMap(since, false)));
    }

    public synchronized long order() {
        return order;
    }

    /** That a delivery changed. */
    public record Entry(DeliveryId delivery, boolean removed) {}
}
