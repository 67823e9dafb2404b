package com.northwind.deliveries.upload;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.DeliveryStatus;
import com.northwind.deliveries.delivery.Obstacle;
import com.northwind.deliveries.upload.UploadResult.NotPossible;
import com.northwind.deliveries.upload.UploadResult.Permitted;
import com.northwind.deliveries.upload.UploadResult.Unknown;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A courier is about to upload a photo or a signature. */
@Service
public class Upload {

    /** Long enough for five megabytes on a bad network, short enough that a lost address is soon worth nothing. */
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final Deliveries deliveries;
    private final Blobs blobs;

    Upload(Deliveries deliveries, Blobs blobs) {
        this.deliveries = deliveries;
        this.blobs = blobs;
    }

    /** Permits one upload. Nothing is remembered of it: each call names a new place. */
    public UploadResult permit(Request request) {
        Optional<Delivery> current =
                deliveries.find(request.delivery()).filter(it -> it.isCarriedBy(request.courier()));
        return current.map(delivery -> decide(delivery, request)).orElseGet(Unknown::new);
    }

    private UploadResult decide(Delivery delivery, Request request) {
        if (!delivery.status().mayStillBecome(DeliveryStatus.DELIVERED)) {
            return new NotPossible(delivery, Obstacle.STATUS);
        }
        String key = request.kind().key(delivery.id(), UUID.randomUUID(), request.contentType());
        return new Permitted(blobs.permit(new Blob(key, request.contentType(), request.length()), VALIDITY));
    }

    /**
     * What is going to be uploaded.
     *
     * @param contentType one that the kind allows
     * @param length in bytes, from one to as many as the kind may have
     */
    public record Request(DeliveryId delivery, Courier courier, EvidenceKind kind, String contentType, long length) {}
}
