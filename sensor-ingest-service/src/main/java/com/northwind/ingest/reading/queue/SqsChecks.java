package com.northwind.ingest.reading.queue;

import com.northwind.ingest.reading.Checks;
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
        checks.stream().gather(Gatherers.windowFixed(MAX_ENTRIES)).forEach(ten -> send(ten, time));
    }

    private void send(List<DoorCheck> ten, Duration time) {
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, ten.size())
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .messageBody(format.body(ten.get(i)))
                        .delaySeconds(Math.toIntExact(time.toSeconds()))
                        .build())
                .toList();
        try {
            String address = addresses.of(QueueAddresses.READINGS);
            boolean missed = queue.sendMessageBatch(
                            request -> request.queueUrl(address).entries(entries))
                    .hasFailed();
            if (missed) {
                throw new QueueUnavailable(null);
            }
        } catch (SdkException failure) {
            throw new QueueUnavailable(failure);
        }
    }
}
