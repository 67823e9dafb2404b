package com.northwind.deliveries.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What kept a parcel from being delivered.
 *
 * @param note what the courier adds to the reason; null if nothing
 */
public record Failure(FailureReason reason, @Nullable String note) {}
