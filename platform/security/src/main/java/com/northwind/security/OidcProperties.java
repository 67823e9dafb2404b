package com.northwind.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the {@code iss} of every token, and where its metadata is discovered
 * @param jwks where this process reaches the issuer's keys; null to discover it
 * @param token where this process reaches the issuer's token endpoint; null to discover it
 */
@ConfigurationProperties("northwind.oidc")
public record OidcProperties(
        @DefaultValue("http://localhost:8086") URI issuer,
        @Nullable URI jwks,
        @Nullable URI token) {

    /** The {@code aud} that every access token of this platform must carry. */
    public static final String AUDIENCE = "northwind";
}
