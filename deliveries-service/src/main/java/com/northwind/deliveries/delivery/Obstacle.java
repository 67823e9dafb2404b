package com.northwind.deliveries.delivery;

/** Why something cannot be done with a delivery. */
public enum Obstacle {
    /** Where the delivery stands forbids it. */
    STATUS,
    /** No compartment is reserved for it. */
    NO_COMPARTMENT,
    /** No vacant compartment takes it. */
    NO_VACANCY,
    /** A photo or signature that is said to prove it was not uploaded. */
    EVIDENCE_MISSING,
    /** A photo or signature is another delivery's, or not of the type and size that were agreed. */
    EVIDENCE_UNFIT
}
