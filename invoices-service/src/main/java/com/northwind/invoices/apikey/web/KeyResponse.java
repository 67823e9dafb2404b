package com.northwind.invoices.apikey.web;

import com.northwind.invoices.apikey.ApiKey;
import java.time.Instant;

/** A key as it is listed, without its secret. */
record KeyResponse(String id, String name, String client, Instant createdAt) {

    static KeyResponse of(ApiKey key) {
        return new KeyResponse(key.id().value(), key.name(), key.owner().client(), key.createdAt());
    }
}
