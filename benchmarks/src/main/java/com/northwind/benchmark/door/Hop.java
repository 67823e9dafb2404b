package com.northwind.benchmark.door;

/**
 * A part of the way, between two moments that a live event tells of; the last ends where it was heard.
 *
 * @param name what happens there
 * @param from its beginning, as {@code extensions.lag} has it
 * @param to its end, likewise
 */
record Hop(String name, String from, String to) {

    static final String HEARD = "heard";
}
