package com.northwind.table;

/** Whether a partner's account is in order. */
public enum PartnerStatus {
    ACTIVE,
    BLOCKED
}
