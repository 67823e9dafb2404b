package com.northwind.table;

/** How large a parcel fits, smallest first. */
public enum CompartmentSize {
    SMALL,
    MEDIUM,
    LARGE
}
