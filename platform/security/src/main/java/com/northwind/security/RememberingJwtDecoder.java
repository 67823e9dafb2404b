package com.northwind.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers a verified token until it expires, because checking a signature costs more than everything else at the door.
 * Tokens are known by their hash, so that a dump of the memory holds none that was not in use.
 */
final class RememberingJwtDecoder implements JwtDecoder {

    private static final int MAX_TOKENS = 50_000;
    private static final int MAX_TOKEN_LENGTH = 8_192;

    private final JwtDecoder verifier;
    private final Cache<String, Jwt> verified;

    RememberingJwtDecoder(JwtDecoder verifier, Clock clock) {
        this.verifier = verifier;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MAX_TOKENS)
                .expireAfter(Expiry.creating((String hash, Jwt token) -> untilExpiry(token, clock)))
                // To wake another thread for what a read leaves to do costs more than to do it.
                .executor(Runnable::run)
                .build();
    }

    /** What was verified before, without waiting for anything; null if it is not remembered. */
    @Nullable Jwt remembered(String token) {
        return token.length() > MAX_TOKEN_LENGTH ? null : verified.getIfPresent(hash(token));
    }

    @Override
    public Jwt decode(String token) {
        if (token.length() > MAX_TOKEN_LENGTH) {
            throw new BadJwtException("The token is too long");
        }
        return verified.get(hash(token), unseen -> verifier.decode(token));
    }

    private static Duration untilExpiry(Jwt token, Clock clock) {
        Instant expiry = token.getExpiresAt();
        return expiry == null ? Duration.ZERO : Duration.between(clock.instant(), expiry);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
