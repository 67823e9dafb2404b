package com.northwind.deliveries.delivery;

/** Where the photo of a parcel in its compartment lies in the blob store. */
public record PhotoKey(String value) {}
