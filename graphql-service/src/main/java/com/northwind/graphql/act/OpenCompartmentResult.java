package com.northwind.graphql.act;

/** What can come of asking a compartment to open. */
public sealed interface OpenCompartmentResult permits DoorCommandIssued, NotDone {}
