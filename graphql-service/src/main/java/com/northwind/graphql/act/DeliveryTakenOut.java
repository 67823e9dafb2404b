package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/** The parcel is with the courier, by this call or by one before it with the same key. */
public record DeliveryTakenOut(Delivery delivery, boolean replayed) implements TakeOutForDeliveryResult {}
