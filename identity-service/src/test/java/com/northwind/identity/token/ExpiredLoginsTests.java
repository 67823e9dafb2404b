package com.northwind.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class ExpiredLoginsTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private EmbeddedDatabase database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .addScript("authorizations.sql")
                .build();
        jdbc = new JdbcTemplate(database);
    }

    @AfterEach
    void close() {
        database.shutdown();
    }

    @Test
    void areForgottenAndTheOthersKept() {
        save("expired", "refresh_token_expires_at", NOON.minusSeconds(1));
        save("alive", "refresh_token_expires_at", NOON.plusSeconds(1));
        save("never redeemed", "authorization_code_expires_at", NOON.minusSeconds(1));

        new ExpiredLogins(jdbc, Clock.fixed(NOON, ZoneOffset.UTC)).forget();

        assertThat(jdbc.queryForList("SELECT id FROM oauth2_authorization", String.class))
                .containsExactly("alive");
    }

    private void save(String id, String column, Instant expiry) {
        jdbc.update(
                "INSERT INTO oauth2_authorization"
                        + " (id, registered_client_id, principal_name, authorization_grant_type, " + column
                        + ") VALUES (?, 'courier-app', 'ada', 'authorization_code', ?)",
                id,
                OffsetDateTime.ofInstant(expiry, ZoneOffset.UTC));
    }
}
