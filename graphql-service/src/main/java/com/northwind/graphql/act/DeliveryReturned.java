package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/** The parcel goes back, by this call or by one before it with the same key. */
public record DeliveryReturned(Delivery delivery, boolean replayed) implements ReturnDeliveryResult {}
