package com.northwind.identity.token;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;

/**
 * Lets a code or a refresh token be spent by one request at a time: between reading a login and saving it nobody else
 * may read it. One process holds the logins, so a lock in it is enough.
 */
final class OneAtATime implements AuthenticationProvider {

    private static final Lock[] LOCKS =
            Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    private final AuthenticationProvider grant;

    OneAtATime(AuthenticationProvider grant) {
        this.grant = grant;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        Lock lock = LOCKS[Math.floorMod(spent(request).hashCode(), LOCKS.length)];
        lock.lock();
        try {
            return grant.authenticate(request);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return grant.supports(authentication);
    }

    private static String spent(Authentication request) {
        return switch (request) {
            case OAuth2AuthorizationCodeAuthenticationToken code -> code.getCode();
            case OAuth2RefreshTokenAuthenticationToken refresh -> RefreshTokens.family(refresh.getRefreshToken());
            default -> "";
        };
    }
}
