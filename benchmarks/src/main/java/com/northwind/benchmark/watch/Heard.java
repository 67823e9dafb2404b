package com.northwind.benchmark.watch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event as it came.
 *
 * @param nanoTime when it had been read from the socket, by {@link System#nanoTime}
 * @param text the whole message
 */
public record Heard(long nanoTime, String text) {

    static final JsonMapper JSON = new JsonMapper();

    /** The answer of the graph: {@code data} and {@code extensions}. */
    public JsonNode answer() {
        return JSON.readTree(text).path("payload");
    }
}
