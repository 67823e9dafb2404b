package com.northwind.gateway.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.http.ETag;

/** The strong validator of a body: equal bodies have equal ones, whichever replica names them. */
record EntityTag(String value) {

    private static final int BYTES = 16;

    static EntityTag of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            byte[] name = Base64.getUrlEncoder().withoutPadding().encode(Arrays.copyOf(hash, BYTES));
            return new EntityTag('"' + new String(name, StandardCharsets.US_ASCII) + '"');
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Whether the lines of an {@code If-None-Match} field name this one. What is malformed names nothing. */
    boolean isNamedBy(List<String> ifNoneMatch) {
        if (ifNoneMatch.isEmpty()) {
            return false;
        }
        ETag own = ETag.create(value);
        return ETag.parse(String.join(",", ifNoneMatch)).stream()
                .anyMatch(named -> named.isWildcard() || named.compare(own, false));
    }
}
