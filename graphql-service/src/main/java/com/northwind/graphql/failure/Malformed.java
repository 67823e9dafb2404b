package com.northwind.graphql.failure;

/** A request that is no GraphQL request. The message is for the caller. */
public final class Malformed extends RuntimeException {

    private final int status;
    private final String detail;

    /** It is JSON, but not what a GraphQL request is made of. */
    public Malformed(String message) {
        this(422, message);
    }

    private Malformed(int status, String message) {
        super(message);
        this.status = status;
        this.detail = message;
    }

    /** It cannot even be read. */
    public static Malformed unreadable(String message) {
        return new Malformed(400, message);
    }

    public int status() {
        return status;
    }

    public String detail() {
        return detail;
    }
}
