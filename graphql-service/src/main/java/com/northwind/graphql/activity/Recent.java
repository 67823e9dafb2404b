package com.northwind.graphql.activity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last entries of a building's stream, without a gap up to where the hub has followed it. When many come back at once,
 * they are answered from here, and none of them asks the stream.
 */
final class Recent {

    /** Far more than anybody misses by losing a connection for a moment; who missed more asks the stream. */
    private static final int KEPT = 400;

    /** So many of those before say what a dashboard was shown last; the fan-out repeats no more. */
    private static final int REPEATED = 100;

    private final Deque<LiveEntry> entries = new ArrayDeque<>();
    private @Nullable Position start;
    private boolean reachesBack;
    private boolean complete;

    /** From now on everything after this position is going to be added. */
    synchronized void start(Position position) {
        entries.clear();
        start = position;
        reachesBack = position.equals(Position.START);
        complete = reachesBack;
    }

    /** Nothing is known any more. */
    synchronized void forget() {
        entries.clear();
        start = null;
    }

    synchronized void add(LiveEntry entry) {
        entries.addLast(entry);
        while (entries.size() > KEPT) {
            start = entries.removeFirst().position();
            reachesBack = true;
            complete = false;
        }
    }

    /** Where what is known begins, if nobody has yet looked at what was before; empty if looking would not help. */
    synchronized Optional<Position> beginning() {
        return reachesBack ? Optional.empty() : Optional.ofNullable(start);
    }

    /** What the stream has up to and including a {@link #beginning}, newest first. */
    synchronized void addBefore(Position beginning, List<LiveEntry> earlier) {
        if (!reachesBack && beginning.equals(start)) {
            reachesBack = true;
            complete = earlier.size() < REPEATED;
            earlier.stream().limit(KEPT - entries.size()).forEach(entries::addFirst);
        }
    }

    /** What is known around a position; empty if the entry there is not known, or too little of what was before it. */
    synchronized Optional<Around> around(Position position) {
        List<LiveEntry> before = new ArrayList<>();
        List<LiveEntry> after = new ArrayList<>();
        boolean known = complete && position.equals(start);
        for (LiveEntry entry : entries) {
            known = known || entry.position().equals(position);
            (entry.position().compareTo(position) <= 0 ? before : after).add(entry);
        }
        return known && (complete || before.size() >= REPEATED)
                ? Optional.of(new Around(before, after))
                : Optional.empty();
    }

    /** The entries up to and including a position, and all that followed, both oldest first. */
    record Around(List<LiveEntry> before, List<LiveEntry> after) {}
}
