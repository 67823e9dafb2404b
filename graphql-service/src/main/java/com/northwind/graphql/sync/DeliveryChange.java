package com.northwind.graphql.sync;

/** What a courier's app is to do with a delivery it may know. */
public sealed interface DeliveryChange permits DeliveryUpserted, DeliveryRemoved {}
