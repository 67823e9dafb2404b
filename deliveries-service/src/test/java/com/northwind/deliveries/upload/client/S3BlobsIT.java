package com.northwind.deliveries.upload.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.upload.Blob;
import com.northwind.deliveries.upload.Blobs;
import com.northwind.deliveries.upload.BlobsContract;
import com.northwind.deliveries.upload.UploadPermit;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the blob store of a laptop holds the holder of a permit to. */
@TableTest
class S3BlobsIT extends BlobsContract {

    private static final byte[] FOUR = {1, 2, 3, 4};

    private final Blob photo = new Blob("photos/%s.jpg".formatted(UUID.randomUUID()), "image/jpeg", FOUR.length);

    @Autowired
    Blobs blobs;

    @Override
    protected Blobs blobs() {
        return blobs;
    }

    @Override
    protected void store(UploadPermit permit, byte[] bytes) {
        assertThat(Sender.put(permit, bytes)).isEqualTo(200);
    }

    @Test
    void findsTheSignaturesOfTheDemonstration() {
        assertThat(blobs.find("signatures/demonstration-1.svg"))
                .hasValueSatisfying(it -> assertThat(it.contentType()).isEqualTo("image/svg+xml"));
    }

    @Test
    void signsTypeLengthAndThatThereIsNothingYet() {
        assertThat(permit().headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("content-length", "4")
                .containsEntry("if-none-match", "*")
                .hasSize(3);
    }

    @Test
    void refusesAnotherType() {
        assertThat(Sender.put(permit(), "content-type", "text/html", FOUR)).isEqualTo(403);
        assertThat(blobs.find(photo.key())).isEmpty();
    }

    @Test
    void refusesAnotherLength() {
        assertThat(Sender.put(permit(), new byte[5])).isEqualTo(403);
        assertThat(Sender.put(permit(), new byte[3])).isEqualTo(403);
        assertThat(blobs.find(photo.key())).isEmpty();
    }

    @Test
    void refusesToReplaceWhatIsThere() {
        UploadPermit permit = permit();
        store(permit, FOUR);

        assertThat(Sender.put(permit, FOUR)).isEqualTo(412);
        assertThat(Sender.put(permit, "if-none-match", null, FOUR)).isEqualTo(403);
    }

    @Test
    void refusesAPermitOfYesterday() {
        UploadPermit permit = blobs.permit(photo, Duration.ofSeconds(1));
        await().until(() -> Instant.now().isAfter(permit.expiresAt().plusSeconds(1)));

        assertThat(Sender.put(permit, FOUR)).isEqualTo(403);
        assertThat(blobs.find(photo.key())).isEmpty();
    }

    private UploadPermit permit() {
        return blobs.permit(photo, Duration.ofMinutes(1));
    }
}
