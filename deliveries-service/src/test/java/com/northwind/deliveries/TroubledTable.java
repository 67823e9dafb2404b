package com.northwind.deliveries;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before the real table: reads pass, and of the writes so many are refused as a test says. */
final class TroubledTable implements AutoCloseable {

    /** So many that it never ends. */
    static final int ALWAYS = Integer.MAX_VALUE;

    private static final String TARGET = "X-Amz-Target";
    private static final Executor AT_ONCE = Executors.newVirtualThreadPerTaskExecutor();

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile String refusal = "";
    private volatile Duration pause = Duration.ZERO;

    TroubledTable() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, AT_ONCE)
                .execute(task));
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Refuses the next writes. */
    void refuse(int writes, String with) {
        refusal = with;
        refusals.set(writes);
    }

    /** Takes so much longer for each answer. */
    void slowDown(Duration by) {
        pause = by;
    }

    void recover() {
        refusals.set(0);
        pause = Duration.ZERO;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestHeaders().getFirst(TARGET);
        if (target.endsWith(".TransactWriteItems") && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            write(exchange, 400, refusal.getBytes(StandardCharsets.UTF_8));
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty("aws.endpointUrlDynamoDb")))
                .timeout(Duration.ofSeconds(30))
                .headers(
                        TARGET,
                        target,
                        "Content-Type",
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        "Authorization",
                        exchange.getRequestHeaders().getFirst("Authorization"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            write(exchange, response.statusCode(), response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
