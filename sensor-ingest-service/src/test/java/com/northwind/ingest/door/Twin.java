package com.northwind.ingest.door;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.northwind.ingest.reading.Reading;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** In what readings must end, whatever happened to them on their way. */
public final class Twin {

    private static final Comparator<Reading> AGE = Comparator.comparingLong(Reading::sequence)
            .thenComparing(reading -> reading.readingId().toString());

    private Twin() {}

    /** One entry of the history: readings that agree in these are one. */
    public record Moment(String compartment, long sequence) {

        public static Moment of(Reading reading) {
            return new Moment(reading.compartment(), reading.sequence());
        }
    }

    public static boolean isNewer(Reading reading, Reading than) {
        return AGE.compare(reading, than) > 0;
    }

    /** The reading of each compartment that its door must be as in the end. */
    public static Map<String, Reading> of(Collection<Reading> readings) {
        return readings.stream().collect(toMap(Reading::compartment, Function.identity(), BinaryOperator.maxBy(AGE)));
    }

    public static Set<Moment> history(Collection<Reading> readings) {
        return readings.stream().map(Moment::of).collect(toSet());
    }
}
