package com.northwind.graphql.act;

/** Why an act that was done offline had no effect. */
public enum RejectionReason {
    UNKNOWN_DELIVERY,
    KEY_REUSED,
    INVALID,
    STATUS,
    NO_COMPARTMENT,
    NO_VACANCY,
    EVIDENCE_MISSING,
    EVIDENCE_UNFIT,
    OUT_OF_ORDER,
    IN_PROGRESS,
    UNAVAILABLE
}
