package com.northwind.ingest.reading.queue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Finds a queue by its name when it is first needed, so that the service starts without it. */
@Component
class QueueAddresses {

    static final String READINGS = "northwind-readings";
    static final String DEAD_LETTERS = "northwind-readings-dead-letters";

    private final SqsClient queue;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    QueueAddresses(SqsClient queue) {
        this.queue = queue;
    }

    /** Everybody asks for themselves: nobody waits behind another's time limit. */
    String of(String name) {
        String address = known.get(name);
        if (address == null) {
            address = queue.getQueueUrl(request -> request.queueName(name)).queueUrl();
            known.put(name, address);
        }
        return address;
    }
}
