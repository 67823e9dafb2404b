package com.northwind.graphql.act;

/** What can be done offline. */
public enum OutboxAct {
    TAKE_OUT,
    RESERVE,
    DELIVER,
    FAIL,
    RETURN
}
