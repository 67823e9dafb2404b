package com.northwind.gateway.apikey;

/** What is said of a key that came with a request. */
sealed interface KeyVerdict {

    record Valid(ApiKey key) implements KeyVerdict {}

    /** Malformed, unknown, revoked, or of another client: nobody is told which. */
    record Invalid() implements KeyVerdict {}

    /** The client tried too many wrong keys for this one to be looked up. */
    record TooManyTries() implements KeyVerdict {}
}
