package com.northwind.gateway.authorizer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.northwind.gateway.authorizer.AuthorizerProperties.Endpoint;
import com.northwind.gateway.contract.Contract;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The authorizers of this door and what they lately decided. */
@Component
public class Authorizers {

    private static final int MAX_DECISIONS = 10_000;

    private final Authorizer authorizer;
    private final Map<String, Endpoint> endpoints;
    private final AsyncCache<Asked, Decision> decisions = Caffeine.newBuilder()
            .maximumSize(MAX_DECISIONS)
            .expireAfter(Expiry.creating((Asked asked, Decision decision) -> decision.kept()))
            .buildAsync();

    /** A contract that names an authorizer nobody configured stops the start: nothing may pass where it would decide. */
    Authorizers(Authorizer authorizer, AuthorizerProperties properties, Contract contract) {
        this.authorizer = authorizer;
        this.endpoints = Map.copyOf(properties.authorizers());
        contract.operations().forEach(operation -> {
            String name = operation.policies().authorizer();
            if (name != null && !endpoints.containsKey(name)) {
                throw new IllegalStateException(
                        "%s needs northwind.authorizers.%s.url".formatted(operation.id(), name));
            }
        });
    }

    /** Asks, if it is not remembered; however many ask the same at once, it is asked once. */
    Mono<Decision> decide(String name, Question question) {
        Endpoint endpoint = endpoints.get(name);
        if (endpoint == null) {
            throw new IllegalStateException("Nobody configured " + name);
        }
        URI url = endpoint.url();
        CompletableFuture<Decision> decision = decisions.get(
                new Asked(name, question),
                (asked, executor) -> authorizer.decide(url, asked.question()).toFuture());
        // A caller that hangs up must not end the question of all others.
        return Mono.fromFuture(decision, true);
    }

    private record Asked(String name, Question question) {}
}
