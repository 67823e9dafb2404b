package com.northwind.deliveries.delivery;

import com.northwind.deliveries.locker.Compartment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one act changes: together or not at all.
 *
 * @param before as it was read
 * @param compartments as they become; each follows the revision that was read
 * @param pickup that the parcel waits from now on; null if it does not
 */
public record DeliveryChange(
        Delivery before,
        Delivery after,
        List<Compartment> compartments,
        @Nullable Pickup pickup,
        DeliveryEvent event) {

    /** Whether the parcel waited until now, and its code ends. */
    public boolean endsPickup() {
        return before.status() == DeliveryStatus.DELIVERED;
    }
}
