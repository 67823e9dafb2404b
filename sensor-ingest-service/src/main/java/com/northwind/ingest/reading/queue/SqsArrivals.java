package com.northwind.ingest.reading.queue;

import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.Arrivals;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Receives in tens. What is not deleted is visible again after the queue's own timeout. */
@Component
class SqsArrivals implements Arrivals {

    private static final int MAX_MESSAGES = 10;

    /** Short enough that a service that stops is not kept by an empty queue. */
    private static final int WAIT_SECONDS = 2;

    private static final int LONGEST_SECONDS = 16;

    private final SqsClient longPollingQueue;
    private final SqsClient queue;
    private final QueueAddresses addresses;
    private final MessageFormat format;

    SqsArrivals(SqsClient longPollingQueue, SqsClient queue, QueueAddresses addresses, MessageFormat format) {
        this.longPollingQueue = longPollingQueue;
        this.queue = queue;
        this.addresses = addresses;
        this.format = format;
    }

    @Override
    public List<Arrival> next() {
        String address = addresses.of(QueueAddresses.READINGS);
        return longPollingQueue
                .receiveMessage(request -> request.queueUrl(address)
                        .maxNumberOfMessages(MAX_MESSAGES)
                        .waitTimeSeconds(WAIT_SECONDS)
                        .messageAttributeNames(MessageFormat.TRACE)
                        .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .messages()
                .stream()
                .map(format::arrival)
                .toList();
    }

    /** An entry that cannot be deleted comes again, which is harmless: the same reading ends in the same door. */
    @Override
    public void done(List<Arrival> arrivals) {
        String address = addresses.of(QueueAddresses.READINGS);
        List<DeleteMessageBatchRequestEntry> entries = IntStream.range(0, arrivals.size())
                .mapToObj(i -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(arrivals.get(i).handle())
                        .build())
                .toList();
        queue.deleteMessageBatch(request -> request.queueUrl(address).entries(entries));
    }

    /** Whoever cannot be told so comes again after the queue's own timeout. */
    @Override
    public void later(List<Arrival> arrivals) {
        String address = addresses.of(QueueAddresses.READINGS);
        List<ChangeMessageVisibilityBatchRequestEntry> entries = IntStream.range(0, arrivals.size())
                .mapToObj(i -> ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(arrivals.get(i).handle())
                        .visibilityTimeout(seconds(arrivals.get(i).receives()))
                        .build())
                .toList();
        queue.changeMessageVisibilityBatch(request -> request.queueUrl(address).entries(entries));
    }

    private static int seconds(int receives) {
        return receives > 4 ? LONGEST_SECONDS : 1 << Math.max(0, receives - 1);
    }
}
