package com.northwind.ingest.reading.queue;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Looks every second how many readings wait for their doors, those in hand among them, and how many are dead. While that
 * cannot be known the queue is not full: whether it takes anything it says itself. What is delayed is no reading, but a door
 * that is to be looked at again.
 */
@Component
class QueueDepth implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(QueueDepth.class);
    private static final long LOOK_SECONDS = 1;

    private final SqsClient queue;
    private final QueueAddresses addresses;
    private final Bound bound;
    private final AtomicLong waiting;
    private final AtomicLong dead;
    private volatile boolean full;
    private CountDownLatch stopped = new CountDownLatch(0);

    QueueDepth(SqsClient queue, QueueAddresses addresses, QueueProperties properties, MeterRegistry meters) {
        this.queue = queue;
        this.addresses = addresses;
        this.bound = new Bound(properties.maxWaiting());
        this.waiting = meters.gauge("northwind.readings.waiting", new AtomicLong());
        this.dead = meters.gauge("northwind.readings.dead", new AtomicLong());
    }

    boolean isFull() {
        return full;
    }

    @Override
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("queue-depth").start(() -> keepLooking(stop));
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void keepLooking(CountDownLatch stop) {
        try {
            do {
                look();
            } while (!stop.await(LOOK_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        boolean before = full;
        try {
            waiting.set(count(QueueAddresses.READINGS));
            dead.set(count(QueueAddresses.DEAD_LETTERS));
            full = bound.isFullWith(waiting.get());
        } catch (RuntimeException away) {
            log.warn("nobody knows how many readings wait cause={}", away.toString());
            full = false;
        }
        if (full != before) {
            log.warn("readings are {} waiting={}", full ? "refused" : "taken again", waiting);
        }
    }

    private long count(String name) {
        String address = addresses.of(name);
        return queue
                .getQueueAttributes(request -> request.queueUrl(address)
                        .attributeNames(APPROXIMATE_NUMBER_OF_MESSAGES, APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }
}
