package com.northwind.graphql.sync;

/** The delivery is no longer this courier's. */
public record DeliveryRemoved(String id) implements DeliveryChange {}
