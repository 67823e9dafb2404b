package com.northwind.gateway;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import redis.embedded.RedisServer;

/** A Redis of its own for a test, which can be lost, and what the fan-out writes to it. */
final class RedisProcess {

    private final int port;
    private RedisServer server;

    RedisProcess() {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server = started(port);
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    void start() {
        server = started(port);
    }

    void stop() {
        try {
            server.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tells that an item changed; the event is the fan-out's. */
    void tell(String partition, String sort, String partner) {
        tell("""
                {"specversion":"1.0","id":"e1","source":"/stream-fanout","type":"com.northwind.item.changed",
                 "subject":"%1$s/%2$s","data":{"partition":"%1$s","sort":"%2$s","partner":"%3$s"}}
                """.formatted(partition, sort, partner));
    }

    /** Tells that anything may have changed unseen. */
    void tellOfEverything() {
        tell("""
                {"specversion":"1.0","id":"all","source":"/stream-fanout","type":"com.northwind.everything.changed",
                 "time":"2026-11-20T12:00:00.000Z"}
                """);
    }

    private void tell(String event) {
        RedisClient client = RedisClient.create(url());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            connection.sync().xadd("live:*", Map.of("event", event));
        } finally {
            client.shutdown();
        }
    }

    private static RedisServer started(int port) {
        try {
            RedisServer redis = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            redis.start();
            return redis;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
