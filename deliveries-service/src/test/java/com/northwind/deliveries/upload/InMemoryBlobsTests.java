package com.northwind.deliveries.upload;

import java.time.Instant;

class InMemoryBlobsTests extends BlobsContract {

    private final InMemoryBlobs blobs = new InMemoryBlobs(Instant.EPOCH);

    @Override
    protected Blobs blobs() {
        return blobs;
    }

    @Override
    protected void store(UploadPermit permit, byte[] bytes) {
        blobs.store(new Blob(permit.key(), "image/jpeg", bytes.length));
    }
}
