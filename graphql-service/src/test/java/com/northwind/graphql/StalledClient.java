package com.northwind.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A client of graphql-transport-ws that subscribes, reads one answer and then nothing any more. */
final class StalledClient implements AutoCloseable {

    private static final int WINDOW = 4_096;
    private static final int MEDIUM = 126;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    StalledClient(int port, String token, String subscription) throws IOException {
        socket.setReceiveBufferSize(WINDOW);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write("""
                GET /graphql HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Protocol: graphql-transport-ws\r
                Authorization: Bearer %s\r
                \r
                """.formatted(token).getBytes(UTF_8));
        skipHeaders();
        say("{\"type\":\"connection_init\"}");
        hear();
        say("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":%s}".formatted(subscription));
        hear();
    }

    /** Whether the other side has cut the connection, whatever still lies in between. */
    boolean isCut() {
        try {
            out.write(new byte[] {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0}); // a pong nobody asked for
            out.flush();
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    private void skipHeaders() throws IOException {
        int matched = 0;
        byte[] end = "\r\n\r\n".getBytes(UTF_8);
        while (matched < end.length) {
            matched = in.readByte() == end[matched] ? matched + 1 : 0;
        }
    }

    /** A text in one frame with a mask of zeros. */
    private void say(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 8).put((byte) 0x81);
        if (bytes.length < MEDIUM) {
            frame.put((byte) (0x80 | bytes.length));
        } else {
            frame.put((byte) (0x80 | MEDIUM)).putShort((short) bytes.length);
        }
        frame.putInt(0).put(bytes);
        out.write(frame.array(), 0, frame.position());
        out.flush();
    }

    private void hear() throws IOException {
        in.readByte();
        int length = in.readByte() & 0x7F;
        in.skipNBytes(length == MEDIUM ? in.readUnsignedShort() : length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
