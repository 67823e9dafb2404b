package com.northwind.table;

/** Whether a locker can be reached. */
public enum ContactState {
    ONLINE,
    OFFLINE
}
