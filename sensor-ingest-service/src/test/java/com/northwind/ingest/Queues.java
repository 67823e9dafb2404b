package com.northwind.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue of readings and its dead letters, as somebody sees them who looks in from outside. */
final class Queues {

    private final SqsClient queue;
    private final List<Message> dead = new ArrayList<>();

    Queues(SqsClient queue) {
        this.queue = queue;
    }

    void put(String body) {
        queue.sendMessage(
                message -> message.queueUrl(address("northwind-readings")).messageBody(body));
    }

    /** How many messages the queue of readings keeps to itself for a while. */
    int delayed() {
        return Integer.parseInt(queue.getQueueAttributes(request -> request.queueUrl(address("northwind-readings"))
                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes()
                .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "0"));
    }

    /** The bodies of all that died so far, each with its cause. */
    Map<String, String> dead() {
        String address = address("northwind-readings-dead-letters");
        List<Message> more;
        do {
            more = queue.receiveMessage(request ->
                            request.queueUrl(address).maxNumberOfMessages(10).messageAttributeNames("cause"))
                    .messages();
            more.forEach(message ->
                    queue.deleteMessage(request -> request.queueUrl(address).receiptHandle(message.receiptHandle())));
            dead.addAll(more);
        } while (!more.isEmpty());
        return dead.stream().collect(Collectors.toMap(Message::body, Queues::cause, (one, other) -> one));
    }

    private static String cause(Message message) {
        MessageAttributeValue cause = message.messageAttributes().get("cause");
        return cause == null ? "none was given" : cause.stringValue();
    }

    private String address(String name) {
        return queue.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }
}
