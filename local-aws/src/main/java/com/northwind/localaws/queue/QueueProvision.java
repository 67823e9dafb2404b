package com.northwind.localaws.queue;

import com.northwind.localaws.Provision;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** The queue of readings, and where a reading goes that three attempts could not digest. */
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
        if (exists(READINGS)) {
            return;
        }
        String deadLetters = queues.createQueue(queue -> queue.queueName(DEAD_LETTERS)
                        .attributes(
                                Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, Integer.toString(FOURTEEN_DAYS))))
                .queueUrl();
        String arn = queues.getQueueAttributes(
                        queue -> queue.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        queues.createQueue(queue -> queue.queueName(READINGS)
                .attributes(Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT, "10",
                        QueueAttributeName.MESSAGE_RETENTION_PERIOD, Integer.toString(FOUR_DAYS),
                        QueueAttributeName.REDRIVE_POLICY, """
                                {"deadLetterTargetArn":"%s","maxReceiveCount":"3"}""".formatted(arn))));
    }

    private boolean exists(String name) {
        try {
            queues.getQueueUrl(queue -> queue.queueName(name));
            return true;
        } catch (QueueDoesNotExistException missing) {
            return false;
        }
    }
}
