package com.northwind.graphql.delivery;

import com.northwind.table.DeliveryStatus;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a courier's deliveries are asked for, and in which order.
 *
 * @param status where they may stand; empty for anywhere
 * @param building where they go to; null for anywhere
 */
public record DayOfDeliveries(
        LocalDate date,
        Set<DeliveryStatus> status,
        @Nullable String building,
        DeliveryOrder order) {

    public boolean isWhole() {
        return status.isEmpty() && building == null;
    }
}
