package com.northwind.invoices.apikey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What only this service knows: every key follows from it and from its id, so that nobody has to keep keys. */
public final class KeySecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "nwk_";

    private final SecretKeySpec secret;

    public KeySecret(String text) {
        secret = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What the client sends: {@code nwk_<id>_<64 hexadecimal digits>}. It belongs into one answer, and into no log. */
    public String keyOf(ApiKeyId id) {
        return PREFIX + id + "_" + HexFormat.of().formatHex(sign("api key\n" + id));
    }

    /** By which the key is known again. It is as hard to find as the secret part is long, so it needs no salt. */
    String hashOf(ApiKeyId id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(keyOf(id).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
