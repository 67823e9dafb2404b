package com.northwind.gateway.contract;

import com.networknt.schema.Schema;

/** A value beside the body. */
public record Parameter(String name, Place place, boolean required, Type type, Schema schema) {

    /** Where a parameter stands in a request. */
    public enum Place {
        HEADER,
        PATH,
        QUERY
    }

    /** What the text of a parameter stands for. */
    public enum Type {
        BOOLEAN,
        INTEGER,
        NUMBER,
        STRING
    }
}
