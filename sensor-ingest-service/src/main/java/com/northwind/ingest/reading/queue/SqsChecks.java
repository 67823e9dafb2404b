package com.northwind.ingest.reading.queue;

import com.northwind.ingest.reading.Checks;
import com.northwind.ingest.reading.ContactCheck;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.QueueUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Messages of the same queue that it keeps to itself for a while: no timer that could be lost, and no search. */
@Component
class SqsChecks implements Checks {

    private static final int MAX_ENTRIES = 10;

    private final SqsClient queue;
    private final QueueAddresses addresses;
    private final MessageFormat format;

    SqsChecks(SqsClient queue, QueueAddresses addresses, MessageFormat format) {
        this.queue = queue;
        this.addresses = addresses;
        this.format = format;
    }

    @Override
    public void later(List<DoorCheck> checks, Duration time) {
        send(checks.stream().map(format::body).toList(), time);
    }

    @Override
    public void later(ContactCheck check, Duration time) {
        send(List.of(format.body(check)), time);
    }

    private void send(List<String> bodies, Duration time) {
        bodies.stream().gather(Gatherers.windowFixed(MAX_ENTRIES)).forEach(ten -> sendTen(ten, time));
    }

    private void sendTen(List<String> ten, Duration time) {
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, ten.size())
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .messageBody(ten.get(i))
                        .delaySeconds(Math.toIntExact(time.toSeconds()))
                        .build())
                .toList();
        if (isMissed(entries)) {
            throw new QueueUnavailable(null);
        }
    }

    /** Whether the queue did not take one of them. */
    private boolean isMissed(List<SendMessageBatchRequestEntry> entries) {
        try {
            String address = addresses.of(QueueAddresses.READINGS);
            return queue.sendMessageBatch(request -> request.queueUrl(address).entries(entries))
                    .hasFailed();
        } catch (SdkException failure) {
            throw new QueueUnavailable(failure);
        }
    }
}
