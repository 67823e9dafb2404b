package com.northwind.graphql.act;

/** The compartment of which delivery to open. */
public record OpenCompartmentInput(String deliveryId, String idempotencyKey) {}
