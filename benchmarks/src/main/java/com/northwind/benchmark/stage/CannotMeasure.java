package com.northwind.benchmark.stage;

/** The measurement cannot be made; the message is for the person who started it. */
public final class CannotMeasure extends RuntimeException {

    public CannotMeasure(String message) {
        super(message);
    }

    public CannotMeasure(String message, Throwable cause) {
        super(message, cause);
    }
}
