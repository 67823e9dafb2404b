package com.northwind.graphql.act;

/** What can come of asking for a compartment. */
public sealed interface ReserveCompartmentResult permits CompartmentReserved, NotDone {}
