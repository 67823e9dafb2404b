package com.northwind.gateway.plan.redis;

import com.northwind.gateway.plan.redis.Script.Line;
import com.northwind.gateway.redis.RedisProperties;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** How connections to Redis are opened, one on each thread. They do not mend themselves: the first failure ends them all. */
final class RedisLink implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int MAX_WAITING = 20_000;

    private final ClientResources threads =
            ClientResources.builder().computationThreadPoolSize(THREADS).build();
    private final Map<EventLoop, RedisClient> clients = new LinkedHashMap<>();
    private final RedisURI uri;

    RedisLink(RedisProperties redis, List<EventLoop> loops) {
        this.uri = RedisURI.create(redis.url());
        uri.setTimeout(redis.connectTimeout());
        loops.forEach(loop -> clients.put(loop, client(loop, redis.connectTimeout())));
    }

    private RedisClient client(EventLoop loop, Duration connect) {
        RedisClient client = RedisClient.create(
                threads.mutate().eventLoopGroupProvider(new OneLoop(loop)).build());
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MAX_WAITING)
                .socketOptions(SocketOptions.builder().connectTimeout(connect).build())
                .build());
        return client;
    }

    /** Connections over which the script was understood; it fails in bounded time if there is none. */
    CompletableFuture<Script> open(String script, Duration limit) {
        List<CompletableFuture<Line>> opening = clients.entrySet().stream()
                .map(client -> open(client.getKey(), client.getValue()))
                .toList();
        return CompletableFuture.allOf(opening.toArray(CompletableFuture[]::new))
                .thenApply(all ->
                        opening.stream().map(CompletableFuture::resultNow).toList())
                .thenCompose(lines -> load(lines, script, limit))
                .whenComplete((loaded, failure) -> {
                    if (failure != null) {
                        opening.forEach(RedisLink::closeOnceOpen);
                    }
                });
    }

    private static void closeOnceOpen(CompletableFuture<Line> opening) {
        var _ = opening.thenAccept(Line::close);
    }

    private CompletableFuture<Line> open(EventLoop loop, RedisClient client) {
        return client.connectAsync(StringCodec.UTF8, uri)
                .toCompletableFuture()
                .thenApply(connection -> new Line(loop, connection));
    }

    private static CompletionStage<Script> load(List<Line> lines, String script, Duration limit) {
        return lines.getFirst()
                .connection()
                .async()
                .scriptLoad(script)
                .toCompletableFuture()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(digest -> new Script(lines, digest));
    }

    @Override
    public void close() {
        clients.values().forEach(RedisClient::shutdown);
        var _ = threads.shutdown();
    }
}
