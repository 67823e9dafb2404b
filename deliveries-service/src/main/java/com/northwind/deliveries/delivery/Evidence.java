package com.northwind.deliveries.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What proves that a parcel was delivered: the photo and the signature that were uploaded before the courier says so. */
public interface Evidence {

    /** What is wrong with what a courier presents for a delivery; empty if nothing is, or nothing is presented. */
    Optional<Obstacle> fault(DeliveryId delivery, @Nullable PhotoKey photo, @Nullable SignatureKey signature);
}
