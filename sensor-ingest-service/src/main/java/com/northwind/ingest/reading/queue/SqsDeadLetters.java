package com.northwind.ingest.reading.queue;

import com.northwind.ingest.reading.DeadLetter;
import com.northwind.ingest.reading.DeadLetters;
import com.northwind.ingest.reading.QueueUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** What is known of a dead letter stands beside its body, as the attributes {@code cause}, {@code device} and others. */
@Component
class SqsDeadLetters implements DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(SqsDeadLetters.class);

    private final SqsClient queue;
    private final QueueAddresses addresses;
    private final MeterRegistry meters;

    SqsDeadLetters(SqsClient queue, QueueAddresses addresses, MeterRegistry meters) {
        this.queue = queue;
        this.addresses = addresses;
        this.meters = meters;
    }

    @Override
    public void bury(DeadLetter letter) {
        try {
            String address = addresses.of(QueueAddresses.DEAD_LETTERS);
            queue.sendMessage(request ->
                    request.queueUrl(address).messageBody(letter.message()).messageAttributes(attributes(letter)));
        } catch (SdkException failure) {
            throw new QueueUnavailable(failure);
        }
        log.warn("a message is dead device={} cause={}", letter.device(), letter.cause());
        meters.counter("northwind.readings.dead-lettered").increment();
    }

    private static Map<String, MessageAttributeValue> attributes(DeadLetter letter) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        attributes.put("cause", MessageFormat.text(letter.cause()));
        attributes.put("receivedAt", MessageFormat.text(letter.receivedAt().toString()));
        if (letter.device() != null) {
            attributes.put("device", MessageFormat.text(letter.device()));
        }
        if (letter.trace() != null) {
            attributes.put(MessageFormat.TRACE, MessageFormat.text(letter.trace()));
        }
        return attributes;
    }
}
