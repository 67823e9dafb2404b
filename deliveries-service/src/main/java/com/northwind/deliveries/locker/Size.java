package com.northwind.deliveries.locker;

/** How large a parcel is, and how large one a compartment takes; smallest first. */
public enum Size {
    SMALL,
    MEDIUM,
    LARGE
}
