package com.northwind.deliveries.upload;

import java.time.Duration;
import java.util.Optional;

/** The blob store. */
public interface Blobs {

    Optional<Blob> find(String key);

    /** Lets whoever holds the permit store exactly this blob, once. Nothing is asked of the blob store for it. */
    UploadPermit permit(Blob wanted, Duration validity);
}
