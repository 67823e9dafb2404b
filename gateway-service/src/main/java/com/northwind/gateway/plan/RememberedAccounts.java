package com.northwind.gateway.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The accounts of those who called lately, so that a request seldom waits for one. */
@Component
class RememberedAccounts {

    private static final int MAX_PARTNERS = 10_000;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final PlanProperties properties;
    private final Clock clock;
    private final Cache<String, RememberedAccount> remembered = Caffeine.newBuilder()
            .maximumSize(MAX_PARTNERS)
            .expireAfterAccess(UNUSED)
            .build();

    RememberedAccounts(Accounts accounts, PlanProperties properties, Clock clock) {
        this.accounts = accounts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Empty for a partner that nobody knows; fails if that cannot be said. */
    Mono<Optional<Account>> find(String partner) {
        return remembered
                .get(
                        partner,
                        unseen -> new RememberedAccount(
                                () -> accounts.find(unseen), properties.fresh(), properties.stale()))
                .at(clock.millis());
    }
}
