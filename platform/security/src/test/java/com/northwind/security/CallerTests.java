package com.northwind.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTests {

    private final Jwt.Builder token =
            Jwt.withTokenValue("t").header("alg", "RS256").subject("ada").claim("client_id", "courier-app");

    @Test
    void isWhoTheIssuerSays() {
        Caller caller = Caller.of(token.claim("groups", List.of("courier")).build());

        assertThat(caller.subject()).isEqualTo("ada");
        assertThat(caller.client()).isEqualTo("courier-app");
        assertThat(caller.isIn(Group.COURIER)).isTrue();
        assertThat(caller.isIn(Group.ADMIN)).isFalse();
    }

    @Test
    void hasNothingThatWasNotClaimed() {
        Caller caller = Caller.of(token.build());

        assertThat(caller.groups()).isEmpty();
        assertThat(caller.scopes()).isEmpty();
        assertThat(caller.partner()).isNull();
        assertThat(caller.device()).isNull();
    }

    @Test
    void gainsNothingByAGroupNobodyKnows() {
        assertThat(Caller.of(token.claim("groups", List.of("emperor")).build()).groups())
                .isEmpty();
    }

    @Test
    void carriesGroupsAndScopesAsAuthorities() {
        Jwt jwt = token.claim("groups", List.of("courier"))
                .claim("scope", "openid readings:write")
                .build();

        assertThat(new CallerToken(jwt).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_COURIER", "SCOPE_openid", "SCOPE_readings:write");
    }
}
