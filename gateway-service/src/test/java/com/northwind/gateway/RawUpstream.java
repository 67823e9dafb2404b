package com.northwind.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A service that is none: it speaks bare TCP, and does to a connection what the last step of the path says. */
final class RawUpstream implements AutoCloseable {

    private static final String INTERNAL = "/internal/";
    private static final int MEGABYTE = 1_048_576;
    private static final byte[] CHUNK = new byte[64 * 1024];

    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Collection<Socket> connections = new LinkedBlockingQueue<>();
    private final boolean hangs;

    RawUpstream() {
        this(false);
    }

    private RawUpstream(boolean hangs) {
        this.hangs = hangs;
        try {
            server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** One that takes every request of a caller and answers none. */
    static RawUpstream hanging() {
        return new RawUpstream(true);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How often anything was asked for. */
    long asked() {
        return requests.size();
    }

    /** How often the path was asked for. */
    long asked(String path) {
        return requests.stream().filter(path::equals).count();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String path = line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
                int body = skipHead(in);
                in.skip(body);
                if (path.startsWith(INTERNAL)) {
                    answerTheDoor(path, connection);
                    continue;
                }
                requests.add(path);
                if (!answer(fault(path), connection)) {
                    return;
                }
            }
        } catch (IOException left) {
            // The door hung up, which is what some of these tests are about.
        } finally {
            connections.remove(connection);
        }
    }

    private String fault(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (hangs && !last.equals("silent-body")) {
            return "hang";
        }
        return path.equals("/v1/api-keys") && asked(path) == 1 ? "hang-up" : last;
    }

    /** Whatever the door itself asks is well: any partner may do a lot, and any caller may. */
    private static void answerTheDoor(String path, Socket connection) throws IOException {
        String known = Inside.plan(10_000, 10_000, 1_000_000, 10_000_000)
                .replaceFirst("\"operations\": \\[.*\\]", "\"operations\": []")
                .replaceFirst("\\{", "{\"partner\": \"%s\", ".formatted(path.substring(path.lastIndexOf('/') + 1)));
        String body = path.contains("/partners/") ? known : "{\"allow\": true, \"seconds\": 300}";
        write(
                connection.getOutputStream(),
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(body.getBytes(StandardCharsets.UTF_8).length, body));
    }

    private static int skipHead(BufferedReader in) throws IOException {
        int length = 0;
        for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).trim());
            }
        }
        return length;
    }

    /** Whether the connection is good for one more. */
    private boolean answer(String what, Socket connection) throws IOException {
        OutputStream out = connection.getOutputStream();
        switch (what) {
            case "hang" -> hang();
            case "reset" -> connection.setSoLinger(true, 0);
            case "hang-up", "hangup0000" -> {}
            case "garbage" -> write(out, "220 smtp.example.com ready\r\n\r\n");
            case "half-a-head" -> write(out, "HTTP/1.1 200 OK\r\nContent-Ty");
            case "endless-head" -> write(out, "HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000));
            case "half-a-body" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            case "silent-body" -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
                hang();
            }
            case "huge" -> {
                write(out, "HTTP/1.1 200 OK\r\nETag: \"huge\"\r\nContent-Length: %d\r\n\r\n".formatted(50 * MEGABYTE));
                for (int i = 0; i < 50 * MEGABYTE / CHUNK.length; i++) {
                    out.write(CHUNK);
                }
            }
            case "endless" -> {
                write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                while (closed.getCount() > 0) {
                    write(out, "10000\r\n");
                    out.write(CHUNK);
                    write(out, "\r\n");
                }
            }
            case "chatty" -> write(out, """
                        HTTP/1.1 200 OK\r
                        Server: Tomcat/11\r
                        X-Powered-By: Northwind\r
                        X-Internal: 10.0.0.7\r
                        Access-Control-Allow-Origin: *\r
                        RateLimit: lies\r
                        ETag: "chatty"\r
                        Content-Type: application/json\r
                        Content-Length: 2\r
                        \r
                        {}""");
            case "failing" -> write(out, "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
            default -> write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        }
        return switch (what) {
            case "reset", "hang-up", "hangup0000", "garbage", "half-a-head", "endless-head", "half-a-body" -> false;
            default -> true;
        };
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
