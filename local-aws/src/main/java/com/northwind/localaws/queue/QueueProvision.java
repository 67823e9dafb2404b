package com.northwind.localaws.queue;

import com.northwind.localaws.Provision;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * The queue of readings, and where a reading goes that a hundred attempts could not digest: a last resort, because who
 * takes readings buries the guilty himself, with the cause, and a table that is slow for an hour makes nobody guilty. Its
 * attributes are set at every start, so that a queue from before has them too.
 */
@Component
@Order(1)
class QueueProvision implements Provision {

    private static final String READINGS = "northwind-readings";
    private static final String DEAD_LETTERS = "northwind-readings-dead-letters";
    private static final int FOUR_DAYS = 345_600;
    private static final int FOURTEEN_DAYS = 1_209_600;

    private final SqsClient queues;

    QueueProvision(SqsClient queues) {
        this.queues = queues;
    }

    @Override
    public void provide() {
        String deadLetters = provide(
                DEAD_LETTERS, Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, Integer.toString(FOURTEEN_DAYS)));
        String arn = queues.getQueueAttributes(
                        queue -> queue.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        provide(
                READINGS,
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT, "30",
                        QueueAttributeName.MESSAGE_RETENTION_PERIOD, Integer.toString(FOUR_DAYS),
                        QueueAttributeName.REDRIVE_POLICY, """
                                {"deadLetterTargetArn":"%s","maxReceiveCount":"100"}""".formatted(arn)));
    }

    /** Where the queue is, with these attributes. */
    private String provide(String name, Map<QueueAttributeName, String> attributes) {
        try {
            String address = queues.getQueueUrl(queue -> queue.queueName(name)).queueUrl();
            queues.setQueueAttributes(queue -> queue.queueUrl(address).attributes(attributes));
            return address;
        } catch (QueueDoesNotExistException missing) {
            return queues.createQueue(queue -> queue.queueName(name).attributes(attributes))
                    .queueUrl();
        }
    }
}
