package com.northwind.invoices.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept.
 *
 * @param sha256 of what the client sends, in hexadecimal digits
 * @param revokedAt null while it is valid
 * @param revision the change that it was read at
 */
public record StoredKey(ApiKey key, String sha256, @Nullable Instant revokedAt, long revision) {

    public boolean isValid() {
        return revokedAt == null;
    }
}
