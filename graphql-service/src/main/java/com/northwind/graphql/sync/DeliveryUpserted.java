package com.northwind.graphql.sync;

import com.northwind.graphql.delivery.Delivery;

/** The delivery is new to the courier, or has changed. */
public record DeliveryUpserted(Delivery delivery) implements DeliveryChange {}
