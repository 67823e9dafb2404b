package com.northwind.graphql.act;

/** Why something cannot be done with a delivery. */
public enum NotPossibleReason {
    STATUS,
    NO_COMPARTMENT,
    NO_VACANCY,
    EVIDENCE_MISSING,
    EVIDENCE_UNFIT,
    DOOR_BUSY
}
