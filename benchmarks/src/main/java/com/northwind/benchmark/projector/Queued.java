package com.northwind.benchmark.projector;

import com.northwind.benchmark.fleet.Moved;
import com.northwind.benchmark.fleet.Movements;
import com.northwind.benchmark.stage.CannotMeasure;
import com.northwind.benchmark.stage.Service;
import com.northwind.benchmark.stage.Stage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts readings into the queue and waits until the projector has written them. The clock runs from the moment when the queue
 * has all of them; those that were written by then are not counted.
 */
final class Queued implements Writer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String QUEUE = "northwind-readings";
    private static final int TEN = 10;
    private static final int SENDERS = 8;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stage stage;
    private final SqsClient queue;
    private final String address;
    private final Movements movements;

    Queued(Stage stage, SqsClient queue, Movements movements) {
        this.stage = stage;
        this.queue = queue;
        this.address = queue.getQueueUrl(request -> request.queueName(QUEUE)).queueUrl();
        this.movements = movements;
    }

    @Override
    public Written write(int count, Meters meters) throws ExecutionException, InterruptedException {
        long all = written() + count;
        fill(count);
        long left = all - written();
        Meters.Since since = meters.since();
        if (left < count / 4) {
            throw new CannotMeasure(
                    "The queue cannot be filled faster than it is emptied: %d of %d were left".formatted(left, count));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (written() < all) {
            if (System.nanoTime() > end) {
                throw new CannotMeasure(
                        "%d of %d readings were not written within %s".formatted(all - written(), count, PATIENCE));
            }
            Thread.sleep(LOOK);
        }
        return since.written(left);
    }

    private void fill(int count) throws ExecutionException, InterruptedException {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            var sending = IntStream.iterate(0, from -> from < count, from -> from + TEN)
                    .mapToObj(from -> senders.submit(() -> send(Math.min(TEN, count - from))))
                    .toList();
            for (Future<?> one : sending) {
                one.get();
            }
        }
    }

    private void send(int count) {
        var entries = Stream.generate(movements::next)
                .limit(count)
                .map(moved -> SendMessageBatchRequestEntry.builder()
                        .id(moved.id().toString())
                        .messageBody(body(moved))
                        .build())
                .toList();
        var answer = queue.sendMessageBatch(request -> request.queueUrl(address).entries(entries));
        if (answer.hasFailed()) {
            throw new CannotMeasure("The queue refused a reading: " + answer.failed());
        }
    }

    /** As sensor-ingest-service writes it for itself. */
    private static String body(Moved moved) {
        return JSON.writeValueAsString(Map.of(
                "reading", moved.reading(),
                "receivedAt", moved.at().toString(),
                "device", moved.box().locker()));
    }

    /** What came as a door, or too late to be one. */
    private long written() {
        if (stage.figure(Service.INGEST, "northwind_readings_dead_lettered_total") > 0) {
            throw new CannotMeasure("The projector took a reading for a dead letter");
        }
        return (long) (stage.figure(Service.INGEST, "northwind_readings_projected_total")
                + stage.figure(Service.INGEST, "northwind_readings_stale_total"));
    }
}
