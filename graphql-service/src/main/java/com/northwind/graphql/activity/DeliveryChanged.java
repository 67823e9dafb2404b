package com.northwind.graphql.activity;

import com.northwind.graphql.delivery.Delivery;

/** A delivery after a change. */
public record DeliveryChanged(String cursor, Delivery delivery) implements DeliveryActivity {}
