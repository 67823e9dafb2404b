package com.northwind.gateway.apikey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.northwind.security.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks keys, and counts how often each is used. */
@Component
public class Keys {

    private static final int MAX_GOOD = 10_000;

    private final RememberedKeys keys;
    private final WrongKeys wrong;
    private final MeterRegistry metrics;

    /** Keys that were right before are looked up however many wrong ones their client tries beside them. */
    private final Cache<String, Boolean> good =
            Caffeine.newBuilder().maximumSize(MAX_GOOD).build();

    Keys(RememberedKeys keys, WrongKeys wrong, MeterRegistry metrics) {
        this.keys = keys;
        this.wrong = wrong;
        this.metrics = metrics;
    }

    Mono<KeyVerdict> check(String text, Caller caller) {
        PresentedKey presented = PresentedKey.parse(text).orElse(null);
        if (presented == null) {
            return Mono.just(count(new KeyVerdict.Invalid()));
        }
        boolean lookedUp = keys.lately(presented.id()) == null;
        if (lookedUp && good.getIfPresent(presented.id()) == null && wrong.areTooMany(caller.client())) {
            return Mono.just(count(new KeyVerdict.TooManyTries()));
        }
        return keys.find(presented.id()).map(found -> count(verdict(found, presented, caller, lookedUp)));
    }

    private KeyVerdict verdict(Optional<ApiKey> found, PresentedKey presented, Caller caller, boolean lookedUp) {
        ApiKey key = found.orElse(null);
        if (key != null && key.belongsTo(caller) && presented.is(key)) {
            good.put(key.id(), true);
            return new KeyVerdict.Valid(key);
        }
        // A revoked key that somebody goes on using costs nothing while that is remembered, and is no attack.
        if (key != null || lookedUp) {
            wrong.tried(caller.client());
        }
        return wrong.areTooMany(caller.client()) ? new KeyVerdict.TooManyTries() : new KeyVerdict.Invalid();
    }

    private KeyVerdict count(KeyVerdict verdict) {
        String key = verdict instanceof KeyVerdict.Valid(ApiKey valid) ? valid.id() : "-";
        String outcome = verdict instanceof KeyVerdict.Valid ? "valid" : "refused";
        metrics.counter("northwind.apikey.calls", "key", key, "outcome", outcome)
                .increment();
        return verdict;
    }
}
