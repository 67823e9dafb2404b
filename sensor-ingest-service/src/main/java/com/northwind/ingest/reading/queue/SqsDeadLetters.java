package com.northwind.ingest.reading.queue;

import com.northwind.ingest.reading.DeadLetters;
import com.northwind.ingest.reading.QueueUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Dead letters carry their cause as the attribute {@code cause}. */
@Component
class SqsDeadLetters implements DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(SqsDeadLetters.class);

    /** What SQS takes as a body. */
    private static final Pattern TEXT =
            Pattern.compile("[\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]+");

    private final SqsClient queue;
    private final QueueAddresses addresses;
    private final MeterRegistry meters;

    SqsDeadLetters(SqsClient queue, QueueAddresses addresses, MeterRegistry meters) {
        this.queue = queue;
        this.addresses = addresses;
        this.meters = meters;
    }

    @Override
    public void bury(byte[] message, String cause) {
        try {
            String address = addresses.of(QueueAddresses.DEAD_LETTERS);
            queue.sendMessage(request -> request.queueUrl(address)
                    .messageBody(body(message))
                    .messageAttributes(Map.of("cause", MessageFormat.text(cause))));
        } catch (SdkException failure) {
            throw new QueueUnavailable(failure);
        }
        log.warn("a message is dead cause={}", cause);
        meters.counter("northwind.readings.dead-lettered").increment();
    }

    private static String body(byte[] message) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
            if (TEXT.matcher(text).matches()) {
                return text;
            }
        } catch (CharacterCodingException binary) {
            log.debug("a dead message is not text", binary);
        }
        return "base64:" + Base64.getEncoder().encodeToString(message);
    }
}
