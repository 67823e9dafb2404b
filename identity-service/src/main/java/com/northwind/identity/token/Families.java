package com.northwind.identity.token;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The logins of people, each the family of the refresh tokens that came of it. A spent token that comes back was stolen,
 * from whoever came first or by them, so its family ends; only the last one spent may come again for a moment, because
 * an answer can get lost on the way.
 */
final class Families implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(Families.class);

    private static final String SPENT = "northwind.spent";
    private static final String SPENT_AT = "northwind.spent-at";

    private final OAuth2AuthorizationService store;
    private final RefreshProperties properties;
    private final Clock clock;

    Families(OAuth2AuthorizationService store, RefreshProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** Keeps nothing of machines: they have a secret and ask again. */
    @Override
    public void save(OAuth2Authorization login) {
        if (!AuthorizationGrantType.AUTHORIZATION_CODE.equals(login.getAuthorizationGrantType())) {
            return;
        }
        String before = current(store.findById(login.getId()));
        store.save(before == null || before.equals(current(login)) ? login : withSpent(login, before));
    }

    @Override
    public void remove(OAuth2Authorization login) {
        store.remove(login);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return store.findById(id);
    }

    @Override
    @SuppressWarnings("NullAway") // the interface takes null for "any type", which the checker misses
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        @SuppressWarnings(
                "NullAway") // null is any type, as the protocol of the interface says; its parameter lacks the mark
        OAuth2Authorization found = store.findByToken(token, type);
        return found == null && OAuth2TokenType.REFRESH_TOKEN.equals(type) ? findBySpent(token) : found;
    }

    private @Nullable OAuth2Authorization findBySpent(String token) {
        OAuth2Authorization login = store.findById(RefreshTokens.family(token));
        if (login == null || isLastSpent(login, token)) {
            return login;
        }
        log.warn(
                "refresh token came back, family ended client={} person={} family={}",
                login.getRegisteredClientId(),
                login.getPrincipalName(),
                login.getId());
        store.remove(login);
        return null;
    }

    private boolean isLastSpent(OAuth2Authorization login, String token) {
        String spentAt = login.getAttribute(SPENT_AT);
        return spentAt != null
                && token.equals(login.getAttribute(SPENT))
                && clock.instant().isBefore(Instant.parse(spentAt).plus(properties.leeway()));
    }

    private OAuth2Authorization withSpent(OAuth2Authorization login, String spent) {
        return OAuth2Authorization.from(login)
                .attribute(SPENT, spent)
                .attribute(SPENT_AT, clock.instant().toString())
                .build();
    }

    private static @Nullable String current(@Nullable OAuth2Authorization login) {
        OAuth2Authorization.Token<OAuth2RefreshToken> token = login == null ? null : login.getRefreshToken();
        return token == null ? null : token.getToken().getTokenValue();
    }
}
