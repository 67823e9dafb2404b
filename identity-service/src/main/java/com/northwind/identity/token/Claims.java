package com.northwind.identity.token;

import com.northwind.identity.registry.Group;
import com.northwind.identity.registry.Registry;
import com.northwind.identity.registry.Registry.App;
import com.northwind.identity.registry.Registry.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What our tokens say beyond the protocol. The registry is asked each time, so a refreshed token knows of a group that
 * changed since the login, and nobody who left gets one.
 */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "northwind";

    private final Registry registry;

    Claims(Registry registry) {
        this.registry = registry;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        String client = token.getRegisteredClient().getClientId();
        JwtClaimsSet.Builder claims = token.getClaims();
        registry.machine(client)
                .ifPresentOrElse(machine -> describe(claims, machine), () -> describe(claims, person(token, client)));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            claims.audience(list(Stream.of(AUDIENCE)))
                    .claim("client_id", client)
                    .claim("scope", String.join(" ", token.getAuthorizedScopes()));
        }
    }

    private static void describe(JwtClaimsSet.Builder claims, Machine machine) {
        claims.claim("groups", list(machine.groups().stream().map(Group::claim)));
        if (machine.partner() != null) {
            claims.claim("partner", machine.partner());
        }
        if (machine.device() != null) {
            claims.claim("device", machine.device());
        }
    }

    private static void describe(JwtClaimsSet.Builder claims, List<Group> groups) {
        claims.claim("groups", list(groups.stream().map(Group::claim)));
    }

    private List<Group> person(JwtEncodingContext token, String client) {
        Authentication person = Objects.requireNonNull(token.getPrincipal());
        if (registry.app(client).map(App::secondFactor).orElse(true) && !hasSecondFactor(person)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        return registry.groupsOf(person.getName())
                .filter(_ -> registry.app(client)
                        .map(app -> app.isFor(person.getName()))
                        .orElse(false))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    // Claims are stored with the login, and read back by a mapper that trusts no other kind of list.
    private static List<String> list(Stream<String> values) {
        return values.collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean hasSecondFactor(Authentication person) {
        return person.getAuthorities().stream()
                .anyMatch(it -> FactorGrantedAuthority.OTT_AUTHORITY.equals(it.getAuthority()));
    }
}
