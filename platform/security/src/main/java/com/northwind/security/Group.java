package com.northwind.security;

/** What a person is to the platform; the values of the claim {@code groups}, in capitals. */
public enum Group {
    COURIER,
    MANAGER,
    PARTNER,
    ADMIN
}
