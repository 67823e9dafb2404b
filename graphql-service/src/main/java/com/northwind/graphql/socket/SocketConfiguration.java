package com.northwind.graphql.socket;

import io.netty.channel.ChannelOption;
import io.netty.handler.timeout.WriteTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import tools.jackson.databind.json.JsonMapper;

/** The limits of sockets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SocketProperties.class)
class SocketConfiguration implements WebFluxConfigurer {

    /** How long a client has to take the reason why it is closed, before the connection is cut. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Bytes in the kernel that a client has not taken yet. */
    private static final int SENT_AHEAD = 128 * 1_024;

    private final int frame;

    SocketConfiguration(SocketProperties socket) {
        this.frame = Math.toIntExact(socket.frame().toBytes());
    }

    @Override
    public WebSocketService getWebSocketService() {
        return new HandshakeWebSocketService(new Upgrade(frame));
    }

    /** Keeps little for whoever does not read, and then cuts them: sockets, event streams and plain answers alike. */
    @Bean
    static WebServerFactoryCustomizer<NettyReactiveWebServerFactory> writes(SocketProperties socket) {
        long limit = socket.patience().plus(GRACE).toMillis();
        return server -> server.addServerCustomizers(http -> http.childOption(ChannelOption.SO_SNDBUF, SENT_AHEAD)
                .doOnConnection(connection ->
                        connection.addHandlerFirst(new WriteTimeoutHandler(limit, TimeUnit.MILLISECONDS))));
    }

    @Bean
    static GraphQlWebSocketHandler sockets(
            WebGraphQlHandler graph,
            ServerCodecConfigurer codecs,
            SocketDesk desk,
            OpenStreams streams,
            JsonMapper json) {
        return new Sockets(graph, codecs, desk, streams, json);
    }

    @Bean
    static ResumableEvents events(WebGraphQlHandler graph, OpenStreams streams, SocketProperties socket) {
        return new ResumableEvents(graph, streams, socket.ping());
    }
}
