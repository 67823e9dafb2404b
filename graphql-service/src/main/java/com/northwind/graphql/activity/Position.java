package com.northwind.graphql.activity;

import java.util.Comparator;

/**
 * Where an entry stands in a live stream: the milliseconds of its writing and a count within them. Later entries are
 * greater, across a restart of the stream too.
 */
public record Position(long millis, long count) implements Comparable<Position> {

    /** Before everything; where an empty stream stands. */
    public static final Position START = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::millis).thenComparingLong(Position::count);

    /**
     * Reads {@code millis-count}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Position parse(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a position");
        }
        return new Position(Long.parseUnsignedLong(parts[0]), Long.parseUnsignedLong(parts[1]));
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return millis + "-" + count;
    }
}
