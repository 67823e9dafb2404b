package com.northwind.graphql.activity;

/** A dashboard took events more slowly than they came, for longer than we wait. */
final class FellBehind extends RuntimeException {

    FellBehind() {
        super("The dashboard fell behind");
    }
}
