package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A caller of the gateway who speaks bare TCP, and so may say what no client library would. */
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /** What is answered to one request of these very characters. */
    static String answer(int port, String request) throws IOException {
        try (Wire wire = new Wire(port)) {
            return wire.send(request).answer();
        }
    }

    Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** The head and the body of the next answer; what there is of it, if the connection ends before. */
    String answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!isWhole(answer.toString(StandardCharsets.ISO_8859_1))) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            answer.write(next);
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /** Sends a character again and again, as slowly as is patient, until the gateway hangs up. */
    void trickleUntilHungUp(String character) throws IOException {
        socket.setSoTimeout(100);
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                send(character);
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException quiet) {
                // Still connected, so on with it.
            } catch (IOException hungUp) {
                return;
            }
        }
        throw new AssertionError("Nobody hung up");
    }

    /** Ends what is sent, and waits until the gateway ends as well. */
    void endAndSeeItEnd() throws IOException {
        socket.shutdownOutput();
        seeItEnd();
    }

    void seeItEnd() throws IOException {
        try {
            assertThat(socket.getInputStream().readNBytes(1_000_000).length).isLessThan(1_000_000);
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static boolean isWhole(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(text.substring(0, end));
        return length.find() && text.length() >= end + 4 + Integer.parseInt(length.group(1));
    }
}
