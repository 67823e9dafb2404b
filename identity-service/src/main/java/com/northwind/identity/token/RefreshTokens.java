package com.northwind.identity.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens, for public clients as well. A token names its family, {@code <family>.<random>}, so that a spent
 * one can still be told from an invented one; and it ends when the first of the family would have ended.
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private static final char SEPARATOR = '.';

    private final StringKeyGenerator random =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
    private final Clock clock;

    RefreshTokens(Clock clock) {
        this.clock = clock;
    }

    /** The family a token claims to belong to; the whole token if it names none. */
    static String family(String token) {
        int end = token.indexOf(SEPARATOR);
        return end < 0 ? token : token.substring(0, end);
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        OAuth2Authorization login = context.getAuthorization();
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType()) || login == null) {
            return null;
        }
        Instant now = clock.instant();
        if (login.getRefreshToken() == null) {
            return token(
                    login,
                    now,
                    now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive()));
        }
        OAuth2RefreshToken current = login.getRefreshToken().getToken();
        return current.getTokenValue().equals(presented(context)) ? token(login, now, current.getExpiresAt()) : current;
    }

    private OAuth2RefreshToken token(OAuth2Authorization login, Instant now, @Nullable Instant end) {
        return new OAuth2RefreshToken(login.getId() + SEPARATOR + random.generateKey(), now, end);
    }

    private static @Nullable String presented(OAuth2TokenContext context) {
        return context.getAuthorizationGrant() instanceof OAuth2RefreshTokenAuthenticationToken grant
                ? grant.getRefreshToken()
                : null;
    }
}
