package com.northwind.ingest.reading.queue;

import com.northwind.ingest.reading.QueueFull;
import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.ingest.reading.ReadingQueue;
import com.northwind.ingest.reading.Received;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Sends readings in tens, several tens at a time, until too many wait there. */
@Component
class SqsReadingQueue implements ReadingQueue {

    private static final Logger log = LoggerFactory.getLogger(SqsReadingQueue.class);
    private static final int MAX_ENTRIES = 10;
    private static final int TENS_AT_A_TIME = 8;

    private final SqsClient queue;
    private final QueueAddresses addresses;
    private final MessageFormat format;
    private final QueueDepth depth;

    SqsReadingQueue(SqsClient queue, QueueAddresses addresses, MessageFormat format, QueueDepth depth) {
        this.queue = queue;
        this.addresses = addresses;
        this.format = format;
        this.depth = depth;
    }

    @Override
    public List<Boolean> offer(List<Received> readings) {
        if (depth.isFull()) {
            throw new QueueFull();
        }
        AtomicReference<@Nullable SdkException> down = new AtomicReference<>();
        List<Boolean> taken = readings.stream()
                .gather(Gatherers.windowFixed(MAX_ENTRIES))
                .gather(Gatherers.mapConcurrent(TENS_AT_A_TIME, ten -> send(ten, down)))
                .flatMap(List::stream)
                .toList();
        if (!taken.contains(true)) {
            throw new QueueUnavailable(down.get());
        }
        return taken;
    }

    /** An empty batch is refused, but by the queue, and by the way that a full one takes. */
    @Override
    public void check() {
        try {
            String address = addresses.of(QueueAddresses.READINGS);
            queue.sendMessageBatch(request -> request.queueUrl(address).entries(List.of()));
        } catch (SqsException refused) {
            log.trace("the queue answers", refused);
        } catch (SdkException failure) {
            throw new QueueUnavailable(failure);
        }
    }

    /** Once one ten found nobody there, the others do not wait to find the same. */
    private List<Boolean> send(List<Received> ten, AtomicReference<@Nullable SdkException> down) {
        if (down.get() == null) {
            try {
                return send(ten);
            } catch (SdkException failure) {
                log.warn("the queue does not answer cause={}", failure.toString());
                down.set(failure);
            }
        }
        return ten.stream().map(reading -> false).toList();
    }

    private List<Boolean> send(List<Received> ten) {
        String address = addresses.of(QueueAddresses.READINGS);
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, ten.size())
                .mapToObj(i -> entry(i, ten.get(i)))
                .toList();
        SendMessageBatchResponse response =
                queue.sendMessageBatch(request -> request.queueUrl(address).entries(entries));
        Set<String> failed =
                response.failed().stream().map(BatchResultErrorEntry::id).collect(Collectors.toSet());
        return entries.stream().map(entry -> !failed.contains(entry.id())).toList();
    }

    private SendMessageBatchRequestEntry entry(int id, Received received) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(id))
                .messageBody(format.body(received))
                .messageAttributes(format.attributes(received))
                .build();
    }
}
