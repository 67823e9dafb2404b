package com.northwind.deliveries.upload;

import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.Evidence;
import com.northwind.deliveries.delivery.Obstacle;
import com.northwind.deliveries.delivery.PhotoKey;
import com.northwind.deliveries.delivery.SignatureKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks at what was really stored: a permit says what may come, and not every blob store holds callers to it. */
@Service
class UploadedEvidence implements Evidence {

    private final Blobs blobs;

    UploadedEvidence(Blobs blobs) {
        this.blobs = blobs;
    }

    @Override
    public Optional<Obstacle> fault(DeliveryId delivery, @Nullable PhotoKey photo, @Nullable SignatureKey signature) {
        return fault(delivery, EvidenceKind.PHOTO, photo == null ? null : photo.value())
                .or(() -> fault(delivery, EvidenceKind.SIGNATURE, signature == null ? null : signature.value()));
    }

    private Optional<Obstacle> fault(DeliveryId delivery, EvidenceKind kind, @Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        if (!kind.owns(key, delivery)) {
            return Optional.of(Obstacle.EVIDENCE_UNFIT);
        }
        Optional<Blob> stored = blobs.find(key);
        if (stored.isEmpty()) {
            return Optional.of(Obstacle.EVIDENCE_MISSING);
        }
        return stored.filter(kind::fits).isPresent() ? Optional.empty() : Optional.of(Obstacle.EVIDENCE_UNFIT);
    }
}
