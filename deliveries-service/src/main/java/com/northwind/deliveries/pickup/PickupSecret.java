package com.northwind.deliveries.pickup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What only the platform knows: all codes follow from it. */
public final class PickupSecret {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public PickupSecret(String text) {
        key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Thirty-two bytes that nobody else can tell; different purposes have nothing to do with each other. */
    byte[] sign(Purpose purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    /** What is signed, so that the signature for one thing is worth nothing for another. */
    enum Purpose {
        CODE,
        GUESS,
        HASH
    }
}
