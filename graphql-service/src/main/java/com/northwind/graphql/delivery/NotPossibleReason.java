package com.northwind.graphql.delivery;

/** Why something cannot be done with a delivery. */
public enum NotPossibleReason {
    STATUS,
    NO_COMPARTMENT
}
