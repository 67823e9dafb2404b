package com.northwind.ingest.reading.mqtt;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many messages of one locker that are no readings are kept for people to look at. The first hundred say what is wrong
 * with it; ten thousand would hide the letters of all others.
 */
@Component
class LetterAllowance {

    private static final int A_MINUTE = 100;

    /** As many as there are lockers: only who has shown a token of one has a bucket. */
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    boolean keeps(String locker) {
        return buckets.computeIfAbsent(locker, _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                        .build())
                .tryConsume(1);
    }
}
