package com.northwind.benchmark.watch;

import com.northwind.benchmark.stage.CannotMeasure;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One socket in the protocol graphql-transport-ws with one subscription. */
public final class Watcher extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final String NEXT = "\"type\":\"next\"";

    private final Map<String, ?> subscription;
    private final Ear ear;
    private final CompletableFuture<Watcher> watching = new CompletableFuture<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private @Nullable String token;
    private @Nullable Channel channel;
    private boolean aborted;

    Watcher(String token, Map<String, ?> subscription, Ear ear) {
        this.token = token;
        this.subscription = subscription;
        this.ear = ear;
    }

    /** Comes to its end when the first event has been heard, and fails if none can be. */
    public CompletableFuture<Watcher> watching() {
        return watching;
    }

    /** Why the socket ended; comes when it does. */
    public CompletableFuture<String> ended() {
        return ended;
    }

    /** Is gone without a word, as with a lost network. */
    public synchronized void abort() {
        aborted = true;
        if (channel != null) {
            var _ = channel.close();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.fireChannelActive();
        connected(context.channel());
    }

    private synchronized void connected(Channel open) {
        channel = open;
        if (aborted) {
            var _ = open.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            send(context, Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + token)));
            token = null;
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        long now = System.nanoTime();
        switch (frame) {
            case TextWebSocketFrame text -> hear(context, new Heard(now, text.text()));
            case CloseWebSocketFrame close ->
                fail(new CannotMeasure("Closed with %d %s".formatted(close.statusCode(), close.reasonText())));
            default -> fail(new CannotMeasure("Heard no text: " + frame));
        }
    }

    /** Looks at the text of an event first: to take it apart costs more than to bring it. */
    private void hear(ChannelHandlerContext context, Heard heard) {
        if (heard.text().contains(NEXT) && !heard.text().contains("\"errors\"")) {
            ear.hear(heard);
            watching.complete(this);
            return;
        }
        switch (Heard.JSON.readTree(heard.text()).path("type").asString()) {
            case "connection_ack" -> send(context, Map.of("id", "1", "type", "subscribe", "payload", subscription));
            case "ping" -> send(context, Map.of("type", "pong"));
            default -> fail(new CannotMeasure("Not watching: " + heard.text()));
        }
    }

    private static void send(ChannelHandlerContext context, Map<String, ?> message) {
        var _ = context.writeAndFlush(new TextWebSocketFrame(Heard.JSON.writeValueAsString(message)));
    }

    void fail(Throwable failure) {
        watching.completeExceptionally(failure);
        ended.complete(String.valueOf(failure.getMessage()));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(new CannotMeasure("The connection is gone"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        fail(failure);
        var _ = context.close();
    }
}
