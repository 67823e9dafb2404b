package com.northwind.benchmark.fleet;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each door moved, by {@link System#nanoTime}, so that whoever hears of it can say how late. */
public final class Times {

    private final Map<Movement, Long> moved = new ConcurrentHashMap<>();
    private final Map<String, Long> newest = new ConcurrentHashMap<>();

    /** To be called just before anybody can hear of it. */
    public void moves(Moved now) {
        moved.put(new Movement(now.box().place(), now.sequence()), System.nanoTime());
        newest.merge(now.box().place(), now.sequence(), Math::max);
    }

    /** Fails for a movement that there was not. */
    public long of(String place, long sequence) {
        Long time = moved.get(new Movement(place, sequence));
        if (time == null) {
            throw new IllegalArgumentException("Nobody moved %s for the %dth time".formatted(place, sequence));
        }
        return time;
    }

    /** How often this door has moved. */
    public long newest(String place) {
        return newest.getOrDefault(place, 0L);
    }

    private record Movement(String place, long sequence) {}
}
