package com.northwind.ingest.contact;

/** Whether a locker can be reached. */
public enum ContactState {
    ONLINE,
    OFFLINE
}
