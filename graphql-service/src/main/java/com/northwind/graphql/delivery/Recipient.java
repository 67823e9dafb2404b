package com.northwind.graphql.delivery;

/** Whom a parcel is for. */
public record Recipient(String name, String unit) {}
