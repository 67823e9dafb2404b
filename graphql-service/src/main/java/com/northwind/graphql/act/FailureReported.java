package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/** The delivery has failed, by this call or by one before it with the same key. */
public record FailureReported(Delivery delivery, boolean replayed) implements ReportFailureResult {}
