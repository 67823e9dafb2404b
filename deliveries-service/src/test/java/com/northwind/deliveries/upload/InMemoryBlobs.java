package com.northwind.deliveries.upload;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Blobs without their bytes. */
public final class InMemoryBlobs implements Blobs {

    private final Map<String, Blob> stored = new HashMap<>();
    private final Instant now;

    public InMemoryBlobs(Instant now) {
        this.now = now;
    }

    public void store(Blob blob) {
        stored.put(blob.key(), blob);
    }

    @Override
    public Optional<Blob> find(String key) {
        return Optional.ofNullable(stored.get(key));
    }

    @Override
    public UploadPermit permit(Blob wanted, Duration validity) {
        return new UploadPermit(
                wanted.key(),
                URI.create("http://blobs.example/" + wanted.key()),
                Map.of("Content-Type", wanted.contentType()),
                now.plus(validity));
    }
}
