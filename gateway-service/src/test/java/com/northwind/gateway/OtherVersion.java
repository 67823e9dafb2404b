package com.northwind.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

/** Another version of a service: it answers everything with one status, or not at all, and remembers what it was asked. */
final class OtherVersion {

    volatile int status = 200;
    volatile CountDownLatch gate = new CountDownLatch(0);

    private final LinkedBlockingDeque<String> requests = new LinkedBlockingDeque<>();
    private final HttpServer server;

    OtherVersion() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often it was asked for something. */
    long asked(String request) {
        return requests.stream().filter(request::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add("%s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization")));
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, 2);
        exchange.getResponseBody().write(new byte[] {'{', '}'});
        exchange.close();
    }
}
