package com.northwind.gateway;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Sockets that nobody speaks on, and sockets for a service that is away. */
@GatewayTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the service does not come back
@TestPropertySource(properties = "northwind.live.idle=1s")
class LiveAwayIT {

    private static final LiveService SERVICE = new LiveService();

    private final Listener listener = new Listener();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("northwind.graphql.url", () -> "http://127.0.0.1:" + SERVICE.port());
    }

    @Test
    @Order(1)
    void endsASilentSocket() {
        open();

        await().until(() -> listener.closed() == 1001);
    }

    @Test
    @Order(2)
    void saysThatTheServiceIsAway() {
        SERVICE.stop();

        open();

        await().until(() -> listener.closed() == 1013);
    }

    private void open() {
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:%d/graphql".formatted(port)), listener)
                .join();
    }
}
