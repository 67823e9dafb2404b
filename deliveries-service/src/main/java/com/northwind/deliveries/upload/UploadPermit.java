package com.northwind.deliveries.upload;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * How to store one blob: by a PUT to this address with these headers.
 *
 * @param url is a secret while it is valid
 */
public record UploadPermit(String key, URI url, Map<String, String> headers, Instant expiresAt) {

    @Override
    public String toString() {
        return "UploadPermit[" + key + "]";
    }
}
