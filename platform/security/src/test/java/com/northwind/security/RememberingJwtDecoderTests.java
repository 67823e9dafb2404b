package com.northwind.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberingJwtDecoderTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicInteger verified = new AtomicInteger();

    @Test
    void verifiesATokenOnce() {
        JwtDecoder decoder = decoder(NOON.plusSeconds(60));

        decoder.decode("a");
        decoder.decode("a");

        assertThat(verified).hasValue(1);
    }

    @Test
    void doesNotRememberWhatIsOver() {
        JwtDecoder decoder = decoder(NOON.minusSeconds(1));

        decoder.decode("a");
        decoder.decode("a");

        assertThat(verified).hasValue(2);
    }

    @Test
    void refusesAnEndlessToken() {
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> decoder(NOON).decode("a".repeat(10_000)));
        assertThat(verified).hasValue(0);
    }

    @Test
    void remembersOnlyWhatItVerified() {
        RememberingJwtDecoder decoder = decoder(NOON.plusSeconds(60));
        Jwt token = decoder.decode("a");

        assertThat(decoder.remembered("a")).isSameAs(token);
        assertThat(decoder.remembered("b")).isNull();
        assertThat(decoder.remembered("a".repeat(10_000))).isNull();
        assertThat(verified).hasValue(1);
    }

    private RememberingJwtDecoder decoder(Instant expiry) {
        JwtDecoder verifier = token -> {
            verified.incrementAndGet();
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .issuedAt(NOON.minusSeconds(3_600))
                    .expiresAt(expiry)
                    .build();
        };
        return new RememberingJwtDecoder(verifier, Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
