package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/** The delivery is marked, by this call or by one before it with the same key. */
public record DeliveryMarked(Delivery delivery, boolean replayed) implements MarkDeliveredResult {}
