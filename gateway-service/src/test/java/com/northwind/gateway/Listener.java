package com.northwind.gateway;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;

/** What a caller hears on a socket. */
final class Listener implements WebSocket.Listener {

    private final LinkedBlockingDeque<String> texts = new LinkedBlockingDeque<>();
    private volatile int closed;
    private volatile @Nullable WebSocket socket;

    String texts() {
        return String.join("", texts);
    }

    /** The code with which it was closed; 0 while it is open. */
    int closed() {
        return closed;
    }

    void hangUp() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        texts.add(data.toString());
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = code;
        return null;
    }
}
