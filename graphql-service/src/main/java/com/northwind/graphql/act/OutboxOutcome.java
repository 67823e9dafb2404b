package com.northwind.graphql.act;

/** What came of one act that was done offline. */
public sealed interface OutboxOutcome permits OutboxDone, OutboxConflict, OutboxRejected {

    /** The key of the act. */
    String idempotencyKey();
}
