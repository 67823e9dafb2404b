package com.northwind.benchmark.stage;

import java.util.List;

/**
 * The heap of another process, as {@code jstat -gc} prints it, which does not disturb that process.
 *
 * @param youngCollections how often the young generation was emptied
 * @param edenSize in kilobytes
 * @param edenUsed in kilobytes
 */
public record Heap(long youngCollections, double edenSize, double edenUsed) {

    static Heap parse(String jstat) {
        List<String> lines = jstat.strip().lines().toList();
        List<String> names = List.of(lines.getFirst().strip().split(" +"));
        List<String> values = List.of(lines.getLast().strip().split(" +"));
        return new Heap((long) value("YGC", names, values), value("EC", names, values), value("EU", names, values));
    }

    private static double value(String name, List<String> names, List<String> values) {
        return Double.parseDouble(values.get(names.indexOf(name)));
    }

    /** Kilobytes allocated since an earlier look; right for a collector whose eden space has one size, as the serial one. */
    public double allocatedSince(Heap earlier) {
        return (youngCollections - earlier.youngCollections) * edenSize + edenUsed - earlier.edenUsed;
    }
}
