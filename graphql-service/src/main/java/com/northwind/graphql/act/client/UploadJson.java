package com.northwind.graphql.act.client;

import com.northwind.graphql.act.UploadGranted;
import com.northwind.graphql.act.UploadKind;
import java.time.Instant;
import java.util.Map;

/** Where to upload, as the owner of deliveries writes it. */
record UploadJson(String key, String url, Map<String, String> headers, Instant expiresAt) {

    /** As many headers as the schema says. */
    private static final int MAX_HEADERS = 10;

    UploadGranted told() {
        if (headers.size() > MAX_HEADERS) {
            throw new IllegalStateException("An upload with %d headers".formatted(headers.size()));
        }
        return new UploadGranted(
                key,
                url,
                headers.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(header -> new UploadGranted.Header(header.getKey(), header.getValue()))
                        .toList(),
                expiresAt);
    }

    @Override
    public String toString() {
        return "UploadJson[%s]".formatted(key);
    }

    /** What is to be uploaded. */
    record Wish(UploadKind kind, String contentType, int length) {}
}
