package com.northwind.graphql.act.client;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where acts on deliveries are done. The limits shrink inwards: the caller is answered within five seconds, whatever
 * happens behind.
 *
 * @param url the service that owns the deliveries
 * @param connectTimeout how long a connection may take
 * @param attemptTimeout how long the answer to one attempt may take
 * @param actTimeout how long an act may take, however often it is tried
 * @param outboxAttemptTimeout how long the answer to one attempt of a whole outbox may take
 * @param outboxTimeout how long a whole outbox may take, however often it is tried
 */
@ConfigurationProperties("northwind.deliveries")
record DeliveriesProperties(
        @DefaultValue("http://127.0.0.1:8082") URI url,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("2s") Duration attemptTimeout,
        @DefaultValue("4500ms") Duration actTimeout,
        @DefaultValue("8s") Duration outboxAttemptTimeout,
        @DefaultValue("9s") Duration outboxTimeout) {

    DeliveriesProperties {
        if (attemptTimeout.compareTo(actTimeout) >= 0 || outboxAttemptTimeout.compareTo(outboxTimeout) >= 0) {
            throw new IllegalArgumentException("An attempt must take less time than the whole");
        }
    }

    Patience patience() {
        return new Patience(attemptTimeout, actTimeout);
    }

    Patience outboxPatience() {
        return new Patience(outboxAttemptTimeout, outboxTimeout);
    }
}
