package com.northwind.graphql.delivery;

/** What can come of asking a compartment to open. */
public sealed interface OpenCompartmentResult permits DoorCommandIssued, DeliveryNotPossible {}
