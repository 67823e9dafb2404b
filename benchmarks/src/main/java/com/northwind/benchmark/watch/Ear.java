package com.northwind.benchmark.watch;

/** Hears every event of one subscription, one after the other, on the thread that reads the sockets: so it must be quick. */
@FunctionalInterface
public interface Ear {

    void hear(Heard heard);
}
