package com.northwind.graphql.act;

/** What can come of taking a parcel out for delivery. */
public sealed interface TakeOutForDeliveryResult permits DeliveryTakenOut, NotDone {}
