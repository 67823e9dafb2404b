package com.northwind.benchmark.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.northwind.benchmark.stage.CannotMeasure;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    RequestTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answering("/same", 200, () -> "always");
        answering("/other", 200, () -> "answer " + asked.get());
        answering("/refused", 429, () -> "enough");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void keepsItsConnection() throws Exception {
        try (Request request = request("/same")) {
            ports.clear();
            request.run();
            request.run();

            assertThat(asked).hasValue(3);
            assertThat(ports).hasSize(1);
        }
    }

    @Test
    void anotherAnswerEndsTheMeasurement() throws Exception {
        try (Request request = request("/other")) {
            assertThatThrownBy(request::run).isInstanceOf(CannotMeasure.class).hasMessageContaining("answer 2");
        }
    }

    @Test
    void aRefusalIsSeenBeforeAnythingIsMeasured() {
        assertThatThrownBy(() -> request("/refused"))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("429: enough");
    }

    private Request request(String path) throws IOException {
        return new Request(server.getAddress(), path, Map.of("Authorization", "Bearer token"));
    }

    private void answering(String path, int status, Supplier<String> answer) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            ports.add(exchange.getRemoteAddress().getPort());
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }
}
