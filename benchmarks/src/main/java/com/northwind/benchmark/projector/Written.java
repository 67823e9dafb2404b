package com.northwind.benchmark.projector;

import java.time.Duration;

/**
 * Doors that were written, and what it took.
 *
 * @param tableCpu of local-aws, which is the queue too
 * @param projectorCpu of sensor-ingest-service
 * @param compilersCpu the part of it that will not be needed once it is warm
 */
record Written(long count, Duration time, Duration tableCpu, Duration projectorCpu, Duration compilersCpu) {

    static final Written NOTHING = new Written(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    Written plus(Written other) {
        return new Written(
                count + other.count,
                time.plus(other.time),
                tableCpu.plus(other.tableCpu),
                projectorCpu.plus(other.projectorCpu),
                compilersCpu.plus(other.compilersCpu));
    }

    double perSecond() {
        return count * 1e9 / time.toNanos();
    }

    /** In microseconds. */
    double each(Duration used) {
        return used.toNanos() / 1_000.0 / count;
    }
}
