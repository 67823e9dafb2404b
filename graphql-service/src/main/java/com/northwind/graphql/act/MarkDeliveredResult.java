package com.northwind.graphql.act;

/** What can come of marking a delivery as delivered. */
public sealed interface MarkDeliveredResult permits DeliveryMarked, NotDone {}
