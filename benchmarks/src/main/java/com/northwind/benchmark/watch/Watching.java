package com.northwind.benchmark.watch;

import com.northwind.benchmark.stage.CannotMeasure;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Opens sockets to the graph and reads all of them with one thread, so that thousands leave the processors and the memory to
 * what is measured.
 */
public final class Watching implements AutoCloseable {

    private static final int LONGEST_MESSAGE = 1 << 20;
    private static final int PATIENCE_SECONDS = 60;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final URI graph;

    public Watching(URI graph) {
        this.graph = URI.create(graph.toString().replaceFirst("^http", "ws"));
    }

    /** Answers at once; whether it came about is told by the watcher. */
    public Watcher open(String token, Map<String, ?> subscription, Ear ear) {
        Watcher watcher = new Watcher(token, subscription, ear);
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(LONGEST_MESSAGE),
                                        new WebSocketClientProtocolHandler(protocol()),
                                        new WebSocketFrameAggregator(LONGEST_MESSAGE),
                                        watcher);
                    }
                })
                .connect(graph.getHost(), graph.getPort())
                .addListener(connecting -> {
                    if (!connecting.isSuccess()) {
                        watcher.fail(new CannotMeasure("No connection: " + connecting.cause(), connecting.cause()));
                    }
                });
        return watcher;
    }

    private WebSocketClientProtocolConfig protocol() {
        return WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(graph)
                .subprotocol("graphql-transport-ws")
                .customHeaders(new DefaultHttpHeaders())
                .maxFramePayloadLength(LONGEST_MESSAGE)
                .handshakeTimeoutMillis(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS))
                .handleCloseFrames(false)
                .build();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
