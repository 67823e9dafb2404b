package com.northwind.gateway.plan.redis;

import com.northwind.gateway.redis.RedisProperties;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** How connections to Redis are opened. They do not mend themselves: the first failure ends one. */
final class RedisLink implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int MAX_WAITING = 20_000;

    private final ClientResources threads;
    private final RedisClient client;
    private final RedisURI uri;

    RedisLink(RedisProperties redis) {
        this.threads = ClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .build();
        this.uri = RedisURI.create(redis.url());
        uri.setTimeout(redis.connectTimeout());
        this.client = RedisClient.create(threads);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MAX_WAITING)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(redis.connectTimeout())
                        .build())
                .build());
    }

    /** A connection over which the script was understood; it fails in bounded time if there is none. */
    CompletableFuture<Script> open(String script, Duration limit) {
        return client.connectAsync(StringCodec.UTF8, uri)
                .toCompletableFuture()
                .thenCompose(connection -> load(connection, script, limit));
    }

    private static CompletionStage<Script> load(
            StatefulRedisConnection<String, String> connection, String script, Duration limit) {
        return connection
                .async()
                .scriptLoad(script)
                .toCompletableFuture()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(digest -> new Script(connection, digest))
                .whenComplete((loaded, failure) -> {
                    if (failure != null) {
                        var _ = connection.closeAsync();
                    }
                });
    }

    @Override
    public void close() {
        client.shutdown();
        var _ = threads.shutdown();
    }
}
