package com.northwind.security;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/** An authenticated {@link Caller}, with authorities {@code ROLE_<GROUP>} and {@code SCOPE_<scope>}. */
public final class CallerToken extends AbstractOAuth2TokenAuthenticationToken<Jwt> {

    public CallerToken(Jwt token) {
        this(token, Caller.of(token));
    }

    private CallerToken(Jwt token, Caller caller) {
        super(
                token,
                caller,
                token,
                Stream.concat(
                                caller.groups().stream().map(group -> "ROLE_" + group.name()),
                                caller.scopes().stream().map(scope -> "SCOPE_" + scope))
                        .map(SimpleGrantedAuthority::new)
                        .toList());
        setAuthenticated(true);
    }

    @Override
    public Map<String, Object> getTokenAttributes() {
        return getToken().getClaims();
    }

    @Override
    public String getName() {
        return caller().subject();
    }

    public Caller caller() {
        return (Caller) getPrincipal();
    }
}
