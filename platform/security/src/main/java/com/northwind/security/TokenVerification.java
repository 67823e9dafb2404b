package com.northwind.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * How a token is verified: signature by the issuer's keys, issuer, audience, and the time. Keys are fetched when the
 * first token arrives, so a service starts without its issuer and recovers when it is back.
 */
public final class TokenVerification {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private TokenVerification() {}

    /** The verifier, to be shared by a whole process. */
    public static JwtDecoder decoder(OidcProperties oidc, Clock clock) {
        JwtDecoder discovering = new SupplierJwtDecoder(() -> verifier(oidc, clock));
        return new RememberingJwtDecoder(token -> decode(discovering, token), clock);
    }

    /** An issuer that cannot be reached is no fault of the token: said as one, it would be refused as one. */
    private static Jwt decode(JwtDecoder discovering, String token) {
        try {
            return discovering.decode(token);
        } catch (JwtDecoderInitializationException unreachable) {
            throw new JwtException("The issuer cannot be reached", unreachable);
        }
    }

    private static NimbusJwtDecoder verifier(OidcProperties oidc, Clock clock) {
        String issuer = oidc.issuer().toString();
        NimbusJwtDecoder verifier = oidc.jwks() == null
                ? NimbusJwtDecoder.withIssuerLocation(issuer)
                        .restOperations(BoundedHttp.operations())
                        .build()
                : NimbusJwtDecoder.withJwkSetUri(oidc.jwks().toString())
                        .restOperations(BoundedHttp.operations())
                        .build();
        JwtTimestampValidator time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        verifier.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains(OidcProperties.AUDIENCE))));
        return verifier;
    }
}
