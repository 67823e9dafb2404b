package com.northwind.ingest.letter.queue;

import com.northwind.ingest.letter.Letter;
import com.northwind.ingest.letter.Letters;
import com.northwind.ingest.reading.QueueUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A queue shows a message only by taking it, so all are taken first, and given back in the end. */
@Component
class SqsLetters implements Letters {

    private static final Logger log = LoggerFactory.getLogger(SqsLetters.class);
    private static final String NAME = "northwind-readings-dead-letters";
    private static final int TEN = 10;

    /** Long enough for {@link #MOST} letters on a slow day; then the queue gives them back by itself. */
    private static final int HELD_SECONDS = 60;

    private final SqsClient longPollingQueue;
    private final SqsClient queue;
    private final LetterFormat format;

    SqsLetters(SqsClient longPollingQueue, SqsClient queue, LetterFormat format) {
        this.longPollingQueue = longPollingQueue;
        this.queue = queue;
        this.format = format;
    }

    @Override
    public boolean visit(Predicate<Letter> done) {
        List<Message> held = new ArrayList<>();
        try {
            String address =
                    queue.getQueueUrl(request -> request.queueName(NAME)).queueUrl();
            try {
                boolean more = take(address, held);
                for (Message message : List.copyOf(held)) {
                    if (done.test(format.letter(message))) {
                        queue.deleteMessage(
                                request -> request.queueUrl(address).receiptHandle(message.receiptHandle()));
                        held.remove(message);
                    }
                }
                return more;
            } finally {
                giveBack(address, held);
            }
        } catch (SdkException failure) {
            throw new QueueUnavailable(failure);
        }
    }

    /** A long poll asks every part of the queue, so that an empty answer means that it is empty. */
    private boolean take(String address, List<Message> held) {
        while (held.size() < MOST) {
            List<Message> more = longPollingQueue
                    .receiveMessage(request -> request.queueUrl(address)
                            .maxNumberOfMessages(TEN)
                            .waitTimeSeconds(1)
                            .visibilityTimeout(HELD_SECONDS)
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP))
                    .messages();
            if (more.isEmpty()) {
                return false;
            }
            held.addAll(more);
        }
        return true;
    }

    private void giveBack(String address, List<Message> held) {
        try {
            held.stream().gather(Gatherers.windowFixed(TEN)).forEach(ten -> {
                List<ChangeMessageVisibilityBatchRequestEntry> entries = IntStream.range(0, ten.size())
                        .mapToObj(i -> ChangeMessageVisibilityBatchRequestEntry.builder()
                                .id(Integer.toString(i))
                                .receiptHandle(ten.get(i).receiptHandle())
                                .visibilityTimeout(0)
                                .build())
                        .toList();
                queue.changeMessageVisibilityBatch(
                        request -> request.queueUrl(address).entries(entries));
            });
        } catch (SdkException failure) {
            log.warn("dead letters are hidden for a minute cause={}", failure.toString());
        }
    }
}
