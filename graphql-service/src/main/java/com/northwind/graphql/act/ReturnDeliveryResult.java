package com.northwind.graphql.act;

/** What can come of saying that a parcel goes back. */
public sealed interface ReturnDeliveryResult permits DeliveryReturned, NotDone {}
