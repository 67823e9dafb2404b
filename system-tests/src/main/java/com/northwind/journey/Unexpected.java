package com.northwind.journey;

/** The platform did not do what a client counts on; the message is a sentence for whoever watches. */
final class Unexpected extends RuntimeException {

    Unexpected(String message) {
        super(message);
    }

    Unexpected(String message, Throwable cause) {
        super(message, cause);
    }
}
