package com.northwind.identity.token;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets logins that can no longer be refreshed. */
class ExpiredLogins {

    private final JdbcOperations jdbc;
    private final Clock clock;

    ExpiredLogins(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.update("""
                DELETE FROM oauth2_authorization
                WHERE COALESCE(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at) < ?
                """, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
