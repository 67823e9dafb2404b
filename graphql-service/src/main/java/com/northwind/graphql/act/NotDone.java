package com.northwind.graphql.act;

/** The delivery is not, or no longer, what the act needs. Nothing happened, and the courier sees how it stands. */
public sealed interface NotDone
        extends TakeOutForDeliveryResult,
                ReserveCompartmentResult,
                OpenCompartmentResult,
                MarkDeliveredResult,
                ReportFailureResult,
                ReturnDeliveryResult
        permits DeliveryConflict, DeliveryNotPossible {}
