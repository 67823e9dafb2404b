package com.northwind.benchmark.edge;

import com.northwind.benchmark.stage.CannotMeasure;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection that stays open, with as little HTTP/1.1 as is needed: who asks shares the processors with who is measured,
 * and a client for all purposes takes more of them than a plain proxy does.
 */
final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int LONGEST_ANSWER = 16_384;
    private static final String LENGTH = "\r\ncontent-length:";

    private final Socket socket = new Socket();
    private final byte[] buffer = new byte[LONGEST_ANSWER];

    Connection(InetSocketAddress address) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(address, TIMEOUT_MILLIS);
    }

    /** Sends the bytes of a request and waits for the answer. */
    Answer ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int read = 0;
        int head = -1;
        int end = Integer.MAX_VALUE;
        String headers = "";
        while (read < end) {
            int more = socket.getInputStream().read(buffer, read, LONGEST_ANSWER - read);
            if (more <= 0) {
                throw new EOFException("The answer ended after %d bytes".formatted(read));
            }
            read += more;
            if (head < 0) {
                headers = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                head = headers.indexOf("\r\n\r\n") + 4;
                if (head < 4) {
                    head = -1;
                } else {
                    end = head + length(headers.substring(0, head));
                }
            }
        }
        return new Answer(Integer.parseInt(headers.substring(9, 12)), Arrays.copyOfRange(buffer, head, end));
    }

    private static int length(String headers) {
        int start = headers.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (start < 0) {
            throw new CannotMeasure("An answer does not say how long it is:\n" + headers);
        }
        return Integer.parseInt(headers.substring(start + LENGTH.length(), headers.indexOf('\r', start + 2))
                .strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, byte[] body) {

        String text() {
            return status + ": " + new String(body, StandardCharsets.UTF_8);
        }
    }
}
