package com.northwind.deliveries.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.Obstacle;
import com.northwind.deliveries.delivery.PhotoKey;
import com.northwind.deliveries.delivery.SignatureKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadedEvidenceTests {

    private final InMemoryBlobs blobs = new InMemoryBlobs(Instant.EPOCH);
    private final UploadedEvidence evidence = new UploadedEvidence(blobs);
    private final DeliveryId delivery = new DeliveryId(UUID.randomUUID());
    private final String photo = EvidenceKind.PHOTO.key(delivery, UUID.randomUUID(), "image/jpeg");
    private final String signature = EvidenceKind.SIGNATURE.key(delivery, UUID.randomUUID(), "image/png");

    @Test
    void isNotRequired() {
        assertThat(evidence.fault(delivery, null, null)).isEmpty();
    }

    @Test
    void isBelievedWhenItWasUploaded() {
        blobs.store(new Blob(photo, "image/jpeg", 4_711));
        blobs.store(new Blob(signature, "image/png", 42));

        assertThat(faultOfBoth(delivery)).isEmpty();
    }

    @Test
    void isMissingWhenItWasNot() {
        blobs.store(new Blob(photo, "image/jpeg", 4_711));

        assertThat(faultOfBoth(delivery)).contains(Obstacle.EVIDENCE_MISSING);
    }

    @Test
    void isUnfitWhenSomethingElseWasUploaded() {
        blobs.store(new Blob(photo, "text/html", 4_711));

        assertThat(evidence.fault(delivery, new PhotoKey(photo), null)).contains(Obstacle.EVIDENCE_UNFIT);
    }

    @Test
    void isUnfitForAnotherDelivery() {
        blobs.store(new Blob(photo, "image/jpeg", 4_711));
        blobs.store(new Blob(signature, "image/png", 42));

        assertThat(faultOfBoth(new DeliveryId(UUID.randomUUID()))).contains(Obstacle.EVIDENCE_UNFIT);
    }

    @Test
    void aPhotoIsNoSignature() {
        blobs.store(new Blob(photo, "image/jpeg", 4_711));

        assertThat(evidence.fault(delivery, null, new SignatureKey(photo))).contains(Obstacle.EVIDENCE_UNFIT);
    }

    private Optional<Obstacle> faultOfBoth(DeliveryId of) {
        return evidence.fault(of, new PhotoKey(photo), new SignatureKey(signature));
    }
}
