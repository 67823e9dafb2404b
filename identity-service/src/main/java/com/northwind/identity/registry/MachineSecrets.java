package com.northwind.identity.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Encodes the secrets of machines in one fast, salted step. A slow hash makes guessing dear where people choose what is
 * easily guessed; a machine's secret is long and random, nobody guesses it, and every token request would pay the price.
 */
public final class MachineSecrets implements PasswordEncoder {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : salted(secret);
    }

    /** What {@link #encode} answers for a secret that is there. */
    String salted(CharSequence secret) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HEX.formatHex(salt) + HEX.formatHex(digest(salt, secret));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        if (secret == null || encoded == null) {
            return false;
        }
        byte[] salt = HEX.parseHex(encoded, 0, 2 * SALT_BYTES);
        return MessageDigest.isEqual(digest(salt, secret), HEX.parseHex(encoded, 2 * SALT_BYTES, encoded.length()));
    }

    private static byte[] digest(byte[] salt, CharSequence secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            return mac.doFinal(secret.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, failure);
        }
    }
}
