package com.northwind.localaws.mqtt;

import com.hivemq.extension.sdk.api.packets.disconnect.DisconnectReasonCode;
import com.hivemq.extension.sdk.api.services.Services;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;

/** Ends connections with their tokens. */
class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    private final Clock clock;
    private final Map<String, Future<?>> timers = new ConcurrentHashMap<>();

    Expiry(Clock clock) {
        this.clock = clock;
    }

    /** Disconnects the client when this token expires, and forgets about any earlier token of it. */
    void watch(String client, Jwt token) {
        Instant end = token.getExpiresAt();
        Duration left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
        timers.compute(client, (id, earlier) -> {
            if (earlier != null) {
                earlier.cancel(false);
            }
            return Services.extensionExecutorService()
                    .schedule(() -> end(id), Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        });
    }

    private void end(String client) {
        timers.remove(client);
        Services.clientService()
                .disconnectClient(client, false, DisconnectReasonCode.NOT_AUTHORIZED, "The token has expired")
                .exceptionally(failure -> {
                    log.error("a client outlives its token client={}", client, failure);
                    return false;
                });
    }
}
