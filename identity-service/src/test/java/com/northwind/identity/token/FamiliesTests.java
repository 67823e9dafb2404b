package com.northwind.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class FamiliesTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LEEWAY = Duration.ofSeconds(10);

    private Instant now = NOON;

    private final InstantSource source = () -> now;
    private final Families families = new Families(
            new InMemoryOAuth2AuthorizationService(), new RefreshProperties(LEEWAY), source.withZone(ZoneOffset.UTC));

    @BeforeEach
    void logIn() {
        families.save(login(AuthorizationGrantType.AUTHORIZATION_CODE, "family.first"));
        rotate("family.second");
    }

    @Test
    void knowTheirNewestToken() {
        assertThat(find("family.second")).isNotNull();
    }

    @Test
    void forgiveTheLastSpentTokenForAMoment() {
        now = NOON.plus(LEEWAY).minusMillis(1);

        assertThat(find("family.first")).isNotNull();
    }

    @Test
    void endWhenTheLastSpentTokenComesLate() {
        now = NOON.plus(LEEWAY);

        assertThat(find("family.first")).isNull();
        assertThat(find("family.second")).isNull();
    }

    @Test
    void endAtOnceWhenAnOlderTokenComesBack() {
        rotate("family.third");

        assertThat(find("family.first")).isNull();
        assertThat(find("family.third")).isNull();
    }

    @Test
    void ignoreTokensOfNoFamily() {
        assertThat(find("invented")).isNull();
        assertThat(find("family.second")).isNotNull();
    }

    @Test
    void keepNothingOfMachines() {
        OAuth2Authorization machine = OAuth2Authorization.from(
                        login(AuthorizationGrantType.CLIENT_CREDENTIALS, "machine.token"))
                .id("machine")
                .build();

        families.save(machine);

        assertThat(families.findById("machine")).isNull();
    }

    private void rotate(String token) {
        OAuth2Authorization login = families.findById("family");
        assertThat(login).isNotNull();
        families.save(OAuth2Authorization.from(login)
                .refreshToken(new OAuth2RefreshToken(token, NOON))
                .build());
    }

    private @Nullable OAuth2Authorization find(String token) {
        return families.findByToken(token, OAuth2TokenType.REFRESH_TOKEN);
    }

    private static OAuth2Authorization login(AuthorizationGrantType grant, String token) {
        RegisteredClient client = RegisteredClient.withId("courier-app")
                .clientId("courier-app")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id("family")
                .principalName("ada")
                .authorizationGrantType(grant)
                .refreshToken(new OAuth2RefreshToken(token, NOON))
                .build();
    }
}
