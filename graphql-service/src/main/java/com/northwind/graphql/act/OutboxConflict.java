package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/** The delivery had changed since the revision that was expected. */
public record OutboxConflict(String idempotencyKey, Delivery current) implements OutboxOutcome {}
