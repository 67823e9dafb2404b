package com.northwind.ingest.line.mqtt;

import com.nimbusds.jwt.JWTParser;
import com.northwind.security.OidcProperties;
import com.northwind.security.SystemTokens;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What this service presents to the broker: the token of the platform itself, a new one for every connection. */
@Component
class Credentials {

    static final String USER = "system";

    private final OidcProperties oidc;
    private final String secret;
    private final Clock clock;

    Credentials(OidcProperties oidc, @Value("${northwind.system.secret:}") String secret, Clock clock) {
        this.oidc = oidc;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * A token that lives as long as any can.
     *
     * @throws RuntimeException if the issuer cannot be reached or refuses; asking again is safe
     */
    Token fresh() {
        String token = new SystemTokens(oidc, secret, clock).token();
        return new Token(token, Duration.between(clock.instant(), expiry(token)));
    }

    private static Instant expiry(String token) {
        try {
            Date expiry = JWTParser.parse(token).getJWTClaimsSet().getExpirationTime();
            return expiry == null ? Instant.EPOCH : expiry.toInstant();
        } catch (ParseException opaque) {
            throw new IllegalStateException("The issuer's token is no JWT", opaque);
        }
    }

    /** A token and how long it has left. */
    record Token(String value, Duration left) {

        @Override
        public String toString() {
            return "Token[left=%s]".formatted(left);
        }
    }
}
