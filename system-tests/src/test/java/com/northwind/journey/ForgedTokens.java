package com.northwind.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Tokens signed with the issuer's own key, so that nothing but the claim in question can be why one is refused. */
final class ForgedTokens {

    private final JsonNode key;

    ForgedTokens(RunningPlatform running) {
        Path keys = running.launcher().home().resolve("data/identity/keys/signing-keys.json");
        try {
            this.key = Json.read(Files.readString(keys)).path("keys").path(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A real token with some claims changed. */
    String like(String token, Map<String, ?> changes) {
        Map<String, Object> claims = new TreeMap<>();
        Json.read(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8))
                .propertyStream()
                .forEach(claim -> claims.put(claim.getKey(), claim.getValue()));
        claims.putAll(changes);
        return sign(Json.write(Map.of("alg", "RS256", "kid", Json.text(key, "kid"))), Json.write(claims));
    }

    private String sign(String header, String claims) {
        String signed = encode(header.getBytes(UTF_8)) + "." + encode(claims.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(number("n"), number("d")));
    }

    private BigInteger number(String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(Json.text(key, field)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
