package com.northwind.journey;

/** The platform did not do what a client counts on; the message is a sentence for whoever watches. */
public final class Unexpected extends RuntimeException {

    public Unexpected(String message) {
        super(message);
    }

    public Unexpected(String message, Throwable cause) {
        super(message, cause);
    }
}
