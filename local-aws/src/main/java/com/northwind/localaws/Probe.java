package com.northwind.localaws;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a service of this process whether it answers, in the few bytes its protocol allows. */
public final class Probe {

    private static final int LIMIT = (int) Duration.ofSeconds(1).toMillis();

    private Probe() {}

    /** Holds if an HTTP server answers anything, a refusal included. */
    public static boolean http(String host, int port) {
        return exchange(host, port, "GET / HTTP/1.0\r\nHost: %s\r\n\r\n".formatted(host), "HTTP/1.");
    }

    /** Holds if the first bytes of the answer to this request are the expected ones. */
    public static boolean exchange(String host, int port, String request, String expected) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), LIMIT);
            socket.setSoTimeout(LIMIT);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(expected.length());
            return expected.equals(new String(answer, StandardCharsets.US_ASCII));
        } catch (IOException silent) {
            return false;
        }
    }
}
