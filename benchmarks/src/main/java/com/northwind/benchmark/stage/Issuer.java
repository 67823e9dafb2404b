package com.northwind.benchmark.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Vouches for as many callers as a measurement wants: what services need of an issuer, and no more. */
public final class Issuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFETIME = Duration.ofHours(3);

    private final KeyPair keys;
    private final HttpServer server;
    private final Clock clock;

    Issuer(Clock clock) throws IOException {
        this.clock = clock;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has RSA", impossible);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token"}
                """.formatted(url())));
        server.createContext("/jwks", exchange -> answer(exchange, keySet()));
        server.createContext("/token", exchange -> answer(exchange, """
                {"access_token": "%s", "token_type": "Bearer", "scope": "system", "expires_in": %d}
                """.formatted(system(), LIFETIME.toSeconds())));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token as a person's app has it. */
    public String user(String subject, String group) {
        return token("""
                "sub":"%s","client_id":"benchmark","groups":["%s"],"scope":"openid profile explorer\"""".formatted(subject, group));
    }

    /** A token as a partner's own software has it. */
    public String partner(String client, String partner) {
        return token("""
                "sub":"%1$s","client_id":"%1$s","groups":["partner"],"partner":"%2$s",\
                "scope":"invoices:read invoices:write\"""".formatted(client, partner));
    }

    /** A token as a locker has it; its client is {@code device-} and the locker. */
    public String device(String locker) {
        return token("""
                "sub":"device-%1$s","client_id":"device-%1$s","device":"%1$s","scope":"readings:write\"""".formatted(locker));
    }

    /** Whoever asks is taken for the platform itself: nobody but what is measured knows where to ask. */
    private String system() {
        return token("""
                "sub":"system","client_id":"system","scope":"system\"""");
    }

    private String token(String claims) {
        Instant now = clock.instant();
        String signed = part("""
                {"alg":"RS256","kid":"benchmark"}""") + "."
                + part("""
                {"iss":"%s","aud":["northwind"],"iat":%d,"exp":%d,%s}""".formatted(
                                url(), now.getEpochSecond(), now.plus(LIFETIME).getEpochSecond(), claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK signs with RSA", impossible);
        }
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"benchmark","n":"%s","e":"%s"}]}
                """.formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** Without the byte that only says that it is positive. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
