package com.northwind.gateway.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key as it is sent, {@code nwk_<id>_<secret>}. Never logged, and not passed on. */
record PresentedKey(String id, String text) {

    private static final Pattern SHAPE = Pattern.compile("nwk_([a-z0-9]{10,32})_[A-Za-z0-9_-]{16,128}");

    /** Empty for what cannot be a key. */
    static Optional<PresentedKey> parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches() ? Optional.of(new PresentedKey(shape.group(1), text)) : Optional.empty();
    }

    /** Takes as long for a key that is nearly right as for any other. */
    boolean is(ApiKey key) {
        return MessageDigest.isEqual(
                sha256().getBytes(StandardCharsets.US_ASCII), key.sha256().getBytes(StandardCharsets.US_ASCII));
    }

    private String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "PresentedKey[%s]".formatted(id);
    }
}
