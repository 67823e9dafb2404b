package com.northwind.fault;

import com.northwind.fleet.Reading;
import java.util.Comparator;

/** One reading of one box. */
record DoorReading(String place, long sequence) implements Comparable<DoorReading> {

    private static final Comparator<DoorReading> ORDER =
            Comparator.comparing(DoorReading::place).thenComparing(DoorReading::sequence);

    static DoorReading of(Reading reading) {
        return new DoorReading(reading.place(), reading.sequence());
    }

    @Override
    public int compareTo(DoorReading other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place + "#" + sequence;
    }
}
