package com.northwind.graphql.activity;

/** An entry of a live stream is no longer there, so nobody can say what followed it. */
public final class EntryGone extends RuntimeException {

    public EntryGone(String building, Position position) {
        super("The stream of %s no longer knows %s".formatted(building, position));
    }
}
