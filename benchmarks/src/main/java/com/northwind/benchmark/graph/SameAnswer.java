package com.northwind.benchmark.graph;

import com.northwind.benchmark.load.Operation;
import com.northwind.benchmark.stage.CannotMeasure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The same question as often as it is run; every answer must be the first one again. */
public final class SameAnswer implements Operation {

    private final Graph graph;
    private final byte[] request;
    private final byte[] expected;

    public SameAnswer(Graph graph, byte[] request) throws IOException {
        this.graph = graph;
        this.request = request;
        this.expected = graph.ask(request);
    }

    @Override
    public void run() throws IOException {
        byte[] answer = graph.ask(request);
        if (!Arrays.equals(answer, expected)) {
            throw new CannotMeasure("Another answer: " + new String(answer, StandardCharsets.UTF_8));
        }
    }
}
