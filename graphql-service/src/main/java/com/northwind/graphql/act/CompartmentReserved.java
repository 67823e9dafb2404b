package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/** A compartment is kept free, by this call or by one before it with the same key. */
public record CompartmentReserved(Delivery delivery, boolean replayed) implements ReserveCompartmentResult {}
