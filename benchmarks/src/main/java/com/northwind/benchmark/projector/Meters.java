package com.northwind.benchmark.projector;

import com.northwind.benchmark.stage.JavaProcess;
import com.northwind.benchmark.stage.Service;
import com.northwind.benchmark.stage.Stage;
import java.time.Duration;

/** Reads what both sides use. */
record Meters(Stage stage) {

    Since since() {
        JavaProcess ingest = stage.process(Service.INGEST);
        return new Since(this, System.nanoTime(), stage.aws().cpu(), ingest.cpu(), ingest.compilers());
    }

    /** How the meters stood at one moment. */
    record Since(Meters meters, long nanoTime, Duration table, Duration projector, Duration compilers) {

        Written written(long count) {
            Since now = meters.since();
            return new Written(
                    count,
                    Duration.ofNanos(now.nanoTime - nanoTime),
                    now.table.minus(table),
                    now.projector.minus(projector),
                    now.compilers.minus(compilers));
        }
    }
}
