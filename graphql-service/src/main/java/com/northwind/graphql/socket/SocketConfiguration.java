package com.northwind.graphql.socket;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.http.server.WebsocketServerSpec;
import tools.jackson.databind.json.JsonMapper;

/** The limits of sockets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SocketProperties.class)
class SocketConfiguration implements WebFluxConfigurer {

    private final int frame;

    SocketConfiguration(SocketProperties socket) {
        this.frame = Math.toIntExact(socket.frame().toBytes());
    }

    @Override
    public WebSocketService getWebSocketService() {
        return new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
                () -> WebsocketServerSpec.builder().maxFramePayloadLength(frame)));
    }

    @Bean
    static GraphQlWebSocketHandler sockets(
            WebGraphQlHandler graph,
            ServerCodecConfigurer codecs,
            JsonMapper json,
            GraphQlProperties properties,
            OpenStreams streams) {
        ServerCodecConfigurer messages = codecs.clone();
        messages.customCodecs().register(new MessageDecoder(json));
        GraphQlProperties.Websocket socket = properties.getWebsocket();
        return new Sockets(graph, messages, socket.getConnectionInitTimeout(), socket.getKeepAlive(), streams);
    }
}
