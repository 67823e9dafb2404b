package com.northwind.benchmark.stage;

import java.time.Duration;

/** This process, which asks and listens, and shares the processors with what it measures. */
public final class Ourselves {

    private Ourselves() {}

    /** What it has used of the processors since it started; zero where the system does not tell. */
    public static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
