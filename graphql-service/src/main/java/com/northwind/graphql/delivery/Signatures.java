package com.northwind.graphql.delivery;

/** Where residents' signatures are kept. */
public interface Signatures {

    /** An address under which anybody can fetch this one signature for the next five minutes. Never logged. */
    String url(String key);
}
