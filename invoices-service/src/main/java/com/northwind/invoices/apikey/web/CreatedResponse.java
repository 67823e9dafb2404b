package com.northwind.invoices.apikey.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A key with its secret, as only whoever made it sees it. */
record CreatedResponse(@JsonUnwrapped KeyResponse created, String key) {

    /** Somebody may log what is answered. */
    @Override
    public String toString() {
        return "CreatedResponse[%s]".formatted(created.id());
    }
}
