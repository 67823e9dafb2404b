package com.northwind.invoices.apikey;

/** The client has no such key. */
public final class UnknownKey extends RuntimeException {

    public UnknownKey(ApiKeyId id) {
        super("There is no key " + id);
    }
}
