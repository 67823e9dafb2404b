package com.northwind.localaws.mqtt;

import com.hivemq.extension.sdk.api.packets.disconnect.DisconnectReasonCode;
import com.hivemq.extension.sdk.api.services.session.ClientService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;

/** Ends connections with their tokens. By its own timer: the broker, when stopped, waits minutes for those of its own. */
class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    private final ClientService clients;
    private final Clock clock;
    private final Map<String, Future<?>> timers = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("token-expiry").factory());

    Expiry(ClientService clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Disconnects the client when this token expires, and forgets about any earlier token of it. */
    void watch(String client, Jwt token) {
        Instant end = token.getExpiresAt();
        Duration left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
        timers.compute(client, (id, earlier) -> {
            if (earlier != null) {
                earlier.cancel(false);
            }
            return timer.schedule(() -> end(id), Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        });
    }

    void stop() {
        timer.shutdownNow();
    }

    private void end(String client) {
        timers.remove(client);
        clients.disconnectClient(client, false, DisconnectReasonCode.NOT_AUTHORIZED, "The token has expired")
                .exceptionally(failure -> {
                    log.error("a client outlives its token client={}", client, failure);
                    return false;
                });
    }
}
