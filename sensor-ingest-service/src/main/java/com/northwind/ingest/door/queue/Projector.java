package com.northwind.ingest.door.queue;

import com.northwind.ingest.door.Doors;
import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.Arrivals;
import com.northwind.ingest.reading.Pause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes batches as long as the service runs. While the table is away nothing is taken, because it could only wait here. */
@Component
class Projector implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Projector.class);
    private static final Duration LAST_BATCH = Duration.ofSeconds(12);

    private final Arrivals arrivals;
    private final BatchProjection batches;
    private final Doors doors;
    private final ProjectorProperties properties;

    private CountDownLatch stopped = new CountDownLatch(0);
    private List<Thread> pollers = List.of();

    Projector(Arrivals arrivals, BatchProjection batches, Doors doors, ProjectorProperties properties) {
        this.arrivals = arrivals;
        this.batches = batches;
        this.doors = doors;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        pollers = IntStream.range(0, properties.pollers())
                .mapToObj(i -> Thread.ofVirtual().name("projector-" + i).start(() -> poll(stop)))
                .toList();
    }

    /** The batches in hand are finished and acknowledged. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        long end = System.nanoTime() + LAST_BATCH.toNanos();
        try {
            for (Thread poller : pollers) {
                poller.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void poll(CountDownLatch stop) {
        Pause pause = new Pause(stop);
        boolean healthy = true;
        while (stop.getCount() > 0) {
            try {
                if (!healthy) {
                    doors.check();
                }
                List<Arrival> batch = arrivals.next();
                healthy = batch.isEmpty() || batches.project(batch);
            } catch (RuntimeException failure) {
                log.warn("queue or table does not answer cause={}", failure.toString());
                healthy = false;
            }
            if (healthy) {
                pause.reset();
            } else {
                pause.rest();
            }
        }
    }
}
