package com.northwind.gateway.apikey;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What was lately said of keys, also that there is none. Together with the time an answer may take it is shorter than the
 * two seconds in which a revoked key ends.
 */
@Component
class RememberedKeys {

    private static final int MAX_KEYS = 10_000;
    private static final Duration KEPT = Duration.ofMillis(800);

    private final ApiKeys keys;
    private final AsyncCache<String, Optional<ApiKey>> remembered =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterWrite(KEPT).buildAsync();

    RememberedKeys(ApiKeys keys) {
        this.keys = keys;
    }

    /** Null for a key that was not asked for lately. */
    @Nullable CompletableFuture<Optional<ApiKey>> lately(String id) {
        return remembered.getIfPresent(id);
    }

    /** Empty for a key that is not valid. However many ask at once, it is looked up once. */
    Mono<Optional<ApiKey>> find(String id) {
        CompletableFuture<Optional<ApiKey>> found = remembered.get(id, (unseen, executor) -> keys.find(unseen)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .toFuture());
        // A caller that hangs up must not end the question of all others.
        return Mono.fromFuture(found, true);
    }
}
