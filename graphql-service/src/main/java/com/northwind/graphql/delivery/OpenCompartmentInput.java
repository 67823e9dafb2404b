package com.northwind.graphql.delivery;

/** The compartment of which delivery to open. */
public record OpenCompartmentInput(String deliveryId, String idempotencyKey) {}
