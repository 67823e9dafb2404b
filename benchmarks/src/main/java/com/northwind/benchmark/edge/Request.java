package com.northwind.benchmark.edge;

import com.northwind.benchmark.load.Operation;
import com.northwind.benchmark.stage.CannotMeasure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** The same request as often as it is run, over connections that stay open; every answer must be the first one again. */
final class Request implements Operation, AutoCloseable {

    private final InetSocketAddress address;
    private final byte[] bytes;
    private final byte[] expected;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    /** Asks once, so that a refusal is seen at once. */
    Request(InetSocketAddress address, String path, Map<String, String> headers) throws IOException {
        StringBuilder text = new StringBuilder("GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n".formatted(path));
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        this.address = address;
        this.bytes = text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        this.expected = ask().body();
        close();
    }

    @Override
    public void run() throws IOException {
        Connection.Answer answer = ask();
        if (!Arrays.equals(answer.body(), expected)) {
            throw new CannotMeasure("Another answer: " + answer.text());
        }
    }

    private Connection.Answer ask() throws IOException {
        Connection connection = take();
        try {
            Connection.Answer answer = connection.ask(bytes);
            if (answer.status() != 200) {
                throw new CannotMeasure("Answered " + answer.text());
            }
            idle.push(connection);
            return answer;
        } catch (IOException | CannotMeasure failure) {
            connection.close();
            throw failure;
        }
    }

    private Connection take() throws IOException {
        @Nullable Connection connection = idle.poll();
        return connection == null ? new Connection(address) : connection;
    }

    /** Connections that nobody uses for a while are ended by the other side; the next run opens new ones. */
    @Override
    public void close() throws IOException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
