package com.northwind.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * The doors of some lockers. Somebody opens one, puts a parcel in or takes it out, and shuts the door some seconds later;
 * the same chance gives the same day.
 */
final class Doors {

    private static final int COMPARTMENTS = 4;
    private static final int SHORTEST_MILLIS = 3_000;
    private static final int LONGEST_MILLIS = 20_000;

    private final Random random;
    private final List<Box> shut = new ArrayList<>();
    private final PriorityQueue<Box> open = new PriorityQueue<>(Comparator.comparingLong(box -> box.until));

    Doors(List<String> lockers, Random random) {
        this.random = random;
        for (String locker : lockers) {
            for (int number = 1; number <= COMPARTMENTS; number++) {
                shut.add(new Box(locker, "%02d".formatted(number)));
            }
        }
    }

    /** What happens next at this time of the day: a door that was open long enough is shut, else another one is opened. */
    Movement next(long millis) {
        Box due = open.peek();
        return shut.isEmpty() || (due != null && due.until <= millis) ? shut() : open(millis);
    }

    private Movement shut() {
        Box box = open.remove();
        box.occupied = !box.occupied;
        shut.add(box);
        return box.moved(false);
    }

    private Movement open(long millis) {
        int chosen = random.nextInt(shut.size());
        Box box = shut.set(chosen, shut.getLast());
        shut.removeLast();
        box.until = millis + random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
        open.add(box);
        return box.moved(true);
    }

    private static final class Box {

        private final String locker;
        private final String compartment;
        private boolean occupied;
        private long until;

        private Box(String locker, String compartment) {
            this.locker = locker;
            this.compartment = compartment;
        }

        private Movement moved(boolean opened) {
            return new Movement(locker, compartment, opened, occupied);
        }
    }
}
