package com.northwind.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can fall silent, or hang up, and be passable again. */
final class Detour {

    private final URI server;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.PASSABLE;

    private enum State {
        PASSABLE,
        SILENT,
        CLOSED
    }

    Detour(URI server) {
        this.server = server;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Takes what is sent and passes nothing on, also over connections that are new. */
    void fallSilent() {
        state = State.SILENT;
    }

    /** Ends every connection, also those that are new. */
    void close() {
        state = State.CLOSED;
        hangUp();
    }

    /** Passes everything on over new connections; those from before are ended. */
    void open() {
        state = State.PASSABLE;
        hangUp();
    }

    private void hangUp() {
        sockets.forEach(Detour::close);
        sockets.clear();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                Socket called = new Socket(server.getHost(), server.getPort());
                sockets.add(caller);
                sockets.add(called);
                Thread.ofPlatform().daemon().start(() -> pass(caller, called));
                Thread.ofPlatform().daemon().start(() -> pass(called, caller));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[8_192];
        try (from;
                to) {
            int read = from.getInputStream().read(bytes);
            while (read >= 0 && state != State.CLOSED) {
                if (state == State.PASSABLE) {
                    to.getOutputStream().write(bytes, 0, read);
                }
                read = from.getInputStream().read(bytes);
            }
        } catch (IOException ended) {
            sockets.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
