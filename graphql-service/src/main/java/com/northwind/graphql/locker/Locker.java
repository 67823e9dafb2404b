package com.northwind.graphql.locker;

/** A cabinet of compartments. */
public record Locker(String building, String id, String name) {}
