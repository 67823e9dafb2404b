package com.northwind.graphql.act;

import java.time.Instant;
import java.util.List;

/**
 * Where to put one file.
 *
 * @param url lets whoever knows it upload; never logged
 */
public record UploadGranted(String key, String url, List<Header> headers, Instant expiresAt)
        implements RequestUploadResult {

    /** What is to be sent with the file. */
    public record Header(String name, String value) {}

    @Override
    public String toString() {
        return "UploadGranted[%s]".formatted(key);
    }
}
