package com.northwind.deliveries.delivery;

/** Where the signature of a delivery lies in the blob store. */
public record SignatureKey(String value) {}
