package com.northwind.gateway.apikey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How often clients tried keys that are wrong. */
@Component
class WrongKeys {

    private static final int MAX_CLIENTS = 10_000;
    private static final int MAX_TRIES = 300;

    /** In which so many tries are allowed, and after which there are new ones. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<String, AtomicInteger> tries = Caffeine.newBuilder()
            .maximumSize(MAX_CLIENTS)
            .expireAfterWrite(WINDOW)
            .build();

    void tried(String client) {
        tries.get(client, unseen -> new AtomicInteger()).incrementAndGet();
    }

    boolean areTooMany(String client) {
        AtomicInteger tried = tries.getIfPresent(client);
        return tried != null && tried.get() >= MAX_TRIES;
    }
}
