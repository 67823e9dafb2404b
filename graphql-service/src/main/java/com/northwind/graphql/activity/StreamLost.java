package com.northwind.graphql.activity;

/** The live stream cannot be reached. */
public final class StreamLost extends RuntimeException {

    public StreamLost(Throwable cause) {
        super("The live stream cannot be reached", cause);
    }
}
