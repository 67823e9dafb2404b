package com.northwind.fault;

import com.northwind.journey.Tile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether all is as it should be: every acknowledged reading is in the table, once; every dashboard shows what the table
 * has; and every dashboard was told every reading, once and in order.
 *
 * @param objections a sentence for each thing that is not so
 */
record Verdict(List<String> objections) {

    /**
     * Judges what was seen. Of each box the next reading was sent only after the last one was seen, so that nobody was to
     * put two of them together.
     *
     * @param history how often each reading is in the table
     * @param table the boxes as the table has them, by place
     */
    static Verdict of(
            Set<DoorReading> acknowledged,
            Map<DoorReading, Integer> history,
            Map<String, Tile> table,
            List<Testimony> testimonies) {
        List<String> objections = new ArrayList<>();
        for (DoorReading reading : acknowledged) {
            int times = history.getOrDefault(reading, 0);
            if (times != 1) {
                objections.add("%s was acknowledged and is in the history %d times".formatted(reading, times));
            }
        }
        testimonies.forEach(testimony -> new Hearing(testimony, objections).judge(acknowledged, table));
        return new Verdict(List.copyOf(objections));
    }

    boolean isGood() {
        return objections.isEmpty();
    }

    /** One witness before the judge. */
    private static final class Hearing {

        private final Testimony testimony;
        private final List<String> objections;
        private final Set<Tile> changes = new HashSet<>();
        private final Set<DoorReading> told = new HashSet<>();
        private final Map<String, Long> last = new HashMap<>();
        /** Of each box: sequences up to the key, from behind the value, were only told as a whole. */
        private final Map<String, TreeMap<Long, Long>> covered = new HashMap<>();

        private Hearing(Testimony testimony, List<String> objections) {
            this.testimony = testimony;
            this.objections = objections;
        }

        private void judge(Set<DoorReading> acknowledged, Map<String, Tile> table) {
            testimony.told().forEach(this::hear);
            acknowledged.stream()
                    .filter(reading -> testimony.tiles().containsKey(reading.place()))
                    .filter(reading -> !told.contains(reading) && !isCovered(reading))
                    .forEach(reading -> object("was never told " + reading));
            testimony.snapshots().stream()
                    .skip(1)
                    .filter(snapshot -> !isExcused(snapshot.after()))
                    .forEach(snapshot -> object("was told a snapshot instead of changes, after " + snapshot.after()));
            testimony.tiles().values().stream()
                    .filter(tile -> !tile.equals(table.get(tile.place())))
                    .forEach(tile -> object("shows %s, and the table has %s".formatted(tile, table.get(tile.place()))));
        }

        private void hear(Told one) {
            DoorReading reading = new DoorReading(one.place(), one.sequence());
            Long before = last.put(one.place(), one.sequence());
            if (before != null && one.sequence() < before) {
                object("was told %s after %d".formatted(reading, before));
            }
            if (one.snapshot()) {
                covered.computeIfAbsent(one.place(), place -> new TreeMap<>())
                        .putIfAbsent(one.sequence(), Objects.requireNonNullElse(before, -1L));
            } else if (!changes.add(one.tile())) {
                object("was told %s twice".formatted(reading));
            } else {
                told.add(reading);
            }
        }

        private boolean isCovered(DoorReading reading) {
            var snapshot =
                    covered.getOrDefault(reading.place(), new TreeMap<>()).ceilingEntry(reading.sequence());
            return snapshot != null && snapshot.getValue() < reading.sequence();
        }

        private static boolean isExcused(@Nullable Fault fault) {
            return fault != null && fault.isForgetful();
        }

        private void object(String what) {
            objections.add(testimony.witness() + " " + what);
        }
    }
}
