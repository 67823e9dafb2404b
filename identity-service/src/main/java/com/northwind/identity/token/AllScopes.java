package com.northwind.identity.token;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Gives a machine that names no scope all that it has (RFC 6749, 3.3), where Spring would give it none. */
final class AllScopes implements AuthenticationProvider {

    private final AuthenticationProvider grant;

    AllScopes(AuthenticationProvider grant) {
        this.grant = grant;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        if (request instanceof OAuth2ClientCredentialsAuthenticationToken asked
                && asked.getScopes().isEmpty()
                && asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken machine) {
            return grant.authenticate(new OAuth2ClientCredentialsAuthenticationToken(
                    machine, scopes(machine.getRegisteredClient()), asked.getAdditionalParameters()));
        }
        return grant.authenticate(request);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return grant.supports(authentication);
    }

    private static Set<String> scopes(@Nullable RegisteredClient client) {
        return client == null ? Set.of() : client.getScopes();
    }
}
