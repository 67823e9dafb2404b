package com.northwind.fanout.feed;

import org.jspecify.annotations.Nullable;

/** What a sink needs does not answer at the moment. */
public class SinkUnavailable extends RuntimeException {

    public SinkUnavailable(String what, @Nullable Throwable cause) {
        super(what + " does not answer", cause);
    }
}
