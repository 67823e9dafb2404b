package com.northwind.deliveries.delivery;

/** Who carries parcels to lockers, by the subject the issuer vouches for. */
public record Courier(String subject) {}
