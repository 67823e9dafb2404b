package com.northwind.graphql.delivery;

/** In which order a day's deliveries come: by when they were announced. */
public enum DeliveryOrder {
    OLDEST_FIRST,
    NEWEST_FIRST
}
