package com.northwind.benchmark.load;

/** Something that is done again and again, by several threads at once. */
@FunctionalInterface
public interface Operation {

    /** Does it once and checks what came of it; a failure ends the measurement. */
    void run() throws Exception;

    /** The same without a care for what came of it: what is not warm yet may be too slow for somebody's limit. */
    default Operation forgiven() {
        return () -> {
            try {
                run();
            } catch (Exception cold) {
                Thread.onSpinWait();
            }
        };
    }
}
