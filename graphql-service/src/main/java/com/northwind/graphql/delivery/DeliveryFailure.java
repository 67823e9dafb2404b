package com.northwind.graphql.delivery;

import com.northwind.table.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Why a delivery failed.
 *
 * @param note what the courier adds; null if nothing
 */
public record DeliveryFailure(
        FailureReason reason, @Nullable String note) {}
