package com.northwind.graphql.act;

/** Why something cannot be done with a delivery. */
public enum NotPossibleReason {
    STATUS,
    NO_COMPARTMENT
}
