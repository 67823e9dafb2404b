package com.northwind.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Tokens of the platform's own client {@code system}, by client credentials, renewed shortly before they expire. */
public final class SystemTokens {

    private static final Duration EARLY = Duration.ofMinutes(1);

    private final OidcProperties oidc;
    private final String secret;
    private final Clock clock;
    private final RestClientClientCredentialsTokenResponseClient issuer;
    private @Nullable OAuth2AccessToken current;

    public SystemTokens(OidcProperties oidc, String secret, Clock clock) {
        this.oidc = oidc;
        this.secret = secret;
        this.clock = clock;
        this.issuer = new RestClientClientCredentialsTokenResponseClient();
        this.issuer.setRestClient(RestClient.builder()
                .requestFactory(BoundedHttp.factory())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build());
    }

    /**
     * A token that is valid for a while yet.
     *
     * @throws RuntimeException if the issuer cannot be reached or refuses; asking again is safe
     */
    public synchronized String token() {
        OAuth2AccessToken held = current;
        if (held == null || expires(held).minus(EARLY).isBefore(clock.instant())) {
            held = issuer.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration()))
                    .getAccessToken();
            current = held;
        }
        return held.getTokenValue();
    }

    private static Instant expires(OAuth2AccessToken token) {
        Instant expiry = token.getExpiresAt();
        return expiry == null ? Instant.EPOCH : expiry;
    }

    private ClientRegistration registration() {
        return ClientRegistration.withRegistrationId("system")
                .clientId("system")
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("system")
                .tokenUri(tokenEndpoint())
                .build();
    }

    private String tokenEndpoint() {
        if (oidc.token() != null) {
            return oidc.token().toString();
        }
        Map<?, ?> metadata =
                BoundedHttp.operations().getForObject(oidc.issuer() + "/.well-known/openid-configuration", Map.class);
        if (metadata == null || !(metadata.get("token_endpoint") instanceof String endpoint)) {
            throw new IllegalStateException("The issuer's metadata names no token endpoint");
        }
        return endpoint;
    }
}
