package com.northwind.web.ledger;

/** The key of an act was used before, for another request. */
public class KeyReused extends RuntimeException {

    public KeyReused() {
        super("The idempotency key was used for another request");
    }
}
