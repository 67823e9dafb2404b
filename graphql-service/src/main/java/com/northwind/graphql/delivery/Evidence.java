package com.northwind.graphql.delivery;

/** Where photos and signatures are kept. */
public interface Evidence {

    /** An address under which anybody can fetch this one thing for the next five minutes. Never logged. */
    String url(String key);
}
