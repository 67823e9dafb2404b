package com.northwind.deliveries.delivery;

/** Why something cannot be done with a delivery. */
public enum Obstacle {
    /** Where the delivery stands forbids it. */
    STATUS,
    /** No compartment is reserved for it. */
    NO_COMPARTMENT
}
