package com.northwind.deliveries.upload;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Obstacle;

/** What can come of a courier asking where to upload. */
public sealed interface UploadResult {

    record Permitted(UploadPermit permit) implements UploadResult {}

    record NotPossible(Delivery current, Obstacle obstacle) implements UploadResult {}

    /** There is no such delivery, or it is another courier's. */
    record Unknown() implements UploadResult {}
}
