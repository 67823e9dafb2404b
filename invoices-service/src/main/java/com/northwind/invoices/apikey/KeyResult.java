package com.northwind.invoices.apikey;

/** What comes of making a key. */
public sealed interface KeyResult {

    record Made(ApiKey key) implements KeyResult {}

    /** This act made it before. */
    record Replayed(ApiKey key) implements KeyResult {}

    /** One of those that are valid must be revoked before. */
    record TooMany() implements KeyResult {}
}
