package com.northwind.graphql.delivery;

import com.northwind.graphql.paging.Page;

/** A delivery and the beginning of its history. */
public record DeliveryStory(Delivery delivery, Page<DeliveryEvent> history) {}
