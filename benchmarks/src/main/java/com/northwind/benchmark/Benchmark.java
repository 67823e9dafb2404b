package com.northwind.benchmark;

import java.util.Map;

/** One measurement that can be asked for by its name. */
public interface Benchmark {

    String name();

    /** One sentence for the help. */
    String purpose();

    /** The numbers that can be chosen, with what they are when nobody chooses. */
    Map<String, Integer> defaults();

    /** Measures, prints what it does, and leaves a report. */
    void run(Settings settings, Progress progress) throws Exception;
}
