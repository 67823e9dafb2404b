package com.northwind.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An issuer for tests: real keys behind real metadata, and tokens for whomever a test needs. One for each test JVM. */
public final class TestIssuer {

    private static final TestIssuer ISSUER = new TestIssuer();

    private final RSAKey key;
    private final String url;

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2_048).keyID("test").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            url = "http://127.0.0.1:" + server.getAddress().getPort();
            String metadata = """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token"}
                    """.formatted(url);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata));
            server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext(
                    "/token", exchange -> answer(exchange, """
                    {"access_token": "%s", "token_type": "Bearer", "expires_in": 3600}
                    """.formatted(client("system", "system", Map.of()))));
            server.start();
        } catch (JOSEException | IOException impossible) {
            throw new IllegalStateException("A test issuer cannot start", impossible);
        }
    }

    public static String url() {
        return ISSUER.url;
    }

    /** A person, signed in with the client {@code app}. */
    public static String user(String subject, String... groups) {
        return token(claims -> claims.subject(subject).claim("client_id", "app").claim("groups", List.of(groups)));
    }

    /** A machine with its scopes, space separated, and what else the issuer vouches for. */
    public static String client(String client, String scope, Map<String, String> more) {
        return token(claims -> {
            claims.subject(client).claim("client_id", client).claim("scope", scope);
            more.forEach(claims::claim);
            return claims;
        });
    }

    /** Any token: what is not changed is a good one. */
    public static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience("northwind")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(ISSUER.key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /** A token that was good an hour ago. */
    public static String expired(String subject, String... groups) {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        return token(claims ->
                claims.subject(subject).claim("groups", List.of(groups)).expirationTime(Date.from(past)));
    }

    private static void answer(HttpExchange exchange, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
