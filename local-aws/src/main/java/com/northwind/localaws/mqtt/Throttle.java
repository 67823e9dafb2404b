package com.northwind.localaws.mqtt;

import com.hivemq.extension.sdk.api.client.parameter.ConnectionAttributeStore;
import com.hivemq.extension.sdk.api.interceptor.publish.PublishInboundInterceptor;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundOutput;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Takes from each locker as much as its doors can mean, over all its connections together, and refuses the rest with 0x97:
 * who floods waits, and nobody else. The platform itself may say as much as it likes.
 */
@Component
class Throttle implements PublishInboundInterceptor {

    private static final String LOCKER = "northwind-locker";
    private static final int PER_SECOND = 50;
    private static final int BURST = 500;

    /** As many as there are lockers: only who has shown a token of one has a bucket. */
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private final MeterRegistry meters;

    Throttle(MeterRegistry meters) {
        this.meters = meters;
    }

    /** From now on what comes over this connection counts for the locker. */
    static void watch(ConnectionAttributeStore connection, String locker) {
        connection.putAsString(LOCKER, locker);
    }

    @Override
    public void onInboundPublish(PublishInboundInput input, PublishInboundOutput output) {
        boolean tooMuch = input.getConnectionInformation()
                .getConnectionAttributeStore()
                .getAsString(LOCKER)
                .filter(locker -> !takes(locker))
                .isPresent();
        if (tooMuch) {
            meters.counter("northwind.broker.throttled").increment();
            output.preventPublishDelivery(AckReasonCode.QUOTA_EXCEEDED);
        }
    }

    boolean takes(String locker) {
        return buckets.computeIfAbsent(locker, _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                        .build())
                .tryConsume(1);
    }
}
