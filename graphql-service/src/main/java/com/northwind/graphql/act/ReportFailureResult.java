package com.northwind.graphql.act;

/** What can come of saying that a parcel cannot be delivered. */
public sealed interface ReportFailureResult permits FailureReported, NotDone {}
