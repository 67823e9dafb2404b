package com.northwind.benchmark.projector;

/** One of the two that write doors. */
interface Writer {

    /** Writes so many, and answers how long that took, of those whose time could be taken. */
    Written write(int count, Meters meters) throws Exception;
}
