package com.northwind.ingest.line.mqtt;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A broker that accepts every connection and subscription, and never says anything by itself. */
final class SilentBroker implements AutoCloseable {

    private static final int CONNECT = 1;
    private static final int SUBSCRIBE = 8;
    private static final byte[] CONNACK = {0x20, 3, 0, 0, 0};

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final AtomicInteger subscriptions = new AtomicInteger();

    SilentBroker() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    URI url() {
        return URI.create("mqtt://127.0.0.1:" + socket.getLocalPort());
    }

    /** How often somebody subscribed to anything. */
    int subscriptions() {
        return subscriptions.get();
    }

    private void serve() {
        try (Socket client = socket.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            for (int head = in.read(); head >= 0; head = in.read()) {
                byte[] rest = in.readNBytes(length(in));
                answer(head >> 4, rest, client.getOutputStream());
            }
        } catch (IOException gone) {
            // The client has left, and so does the broker.
        }
    }

    private void answer(int packet, byte[] rest, OutputStream out) throws IOException {
        if (packet == CONNECT) {
            out.write(CONNACK);
        } else if (packet == SUBSCRIBE) {
            subscriptions.incrementAndGet();
            out.write(new byte[] {(byte) 0x90, 4, rest[0], rest[1], 0, 1});
        }
    }

    /** Seven bits in each byte, the lowest first. */
    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int part;
        do {
            part = in.readUnsignedByte();
            length |= (part & 0x7f) << shift;
            shift += 7;
        } while (part > 0x7f);
        return length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
