package com.northwind.graphql.act;

import org.jspecify.annotations.Nullable;

/** The compartment of which delivery to open. */
public record OpenCompartmentInput(
        String deliveryId, String idempotencyKey, @Nullable Long expectedRevision) {}
