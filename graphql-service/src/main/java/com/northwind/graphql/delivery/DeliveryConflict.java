package com.northwind.graphql.delivery;

/** The delivery has changed since the revision that was expected. */
public record DeliveryConflict(Delivery current) implements MarkDeliveredResult {}
