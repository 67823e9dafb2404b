package com.northwind.deliveries.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Blobs} must do. Subclasses say which one is meant, and how a permit is used. */
public abstract class BlobsContract {

    private final Blob photo = new Blob("photos/%s.jpg".formatted(UUID.randomUUID()), "image/jpeg", 3);

    protected abstract Blobs blobs();

    /** Stores the bytes as a holder of the permit would. */
    protected abstract void store(UploadPermit permit, byte[] bytes);

    @Test
    void findsWhatWasStored() {
        store(blobs().permit(photo, Duration.ofMinutes(1)), new byte[] {1, 2, 3});

        assertThat(blobs().find(photo.key())).contains(photo);
    }

    @Test
    void findsNothingThatIsOnlyPermitted() {
        blobs().permit(photo, Duration.ofMinutes(1));

        assertThat(blobs().find(photo.key())).isEmpty();
    }

    @Test
    void permitsTheKeyThatWasWanted() {
        assertThat(blobs().permit(photo, Duration.ofMinutes(1)).key()).isEqualTo(photo.key());
    }
}
