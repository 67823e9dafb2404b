package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/** The delivery has changed since the revision that was expected. */
public record DeliveryConflict(Delivery current) implements NotDone {}
