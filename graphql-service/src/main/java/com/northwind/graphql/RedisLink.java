package com.northwind.graphql;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.codec.StringCodec;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Connections to Redis. They do not mend themselves: whoever uses one must hear that it broke, because between the break
 * and the mending something may have been lost. The next use opens a new one.
 */
@Component
@EnableConfigurationProperties(RedisProperties.class)
public class RedisLink implements DisposableBean {

    private final RedisClient client;
    private final RedisURI uri;
    private final Mono<StatefulRedisConnection<String, String>> shared;

    RedisLink(RedisProperties redis) {
        this.uri = RedisURI.create(redis.url());
        uri.setTimeout(redis.commandTimeout());
        this.client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(redis.connectTimeout())
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(redis.commandTimeout()))
                .build());
        this.shared = connect().cacheInvalidateIf(connection -> !connection.isOpen());
    }

    /** Short questions, over one connection for all. */
    public <T> Flux<T> ask(Function<RedisReactiveCommands<String, String>, Flux<T>> question) {
        return shared.flatMapMany(connection -> question.apply(connection.reactive()));
    }

    /** Something that waits, over a connection of its own. */
    public <T> Flux<T> hold(Function<RedisReactiveCommands<String, String>, Flux<T>> use) {
        return Flux.usingWhen(
                connect(),
                connection -> use.apply(connection.reactive()),
                connection -> Mono.fromCompletionStage(connection.closeAsync()));
    }

    private Mono<StatefulRedisConnection<String, String>> connect() {
        return Mono.fromCompletionStage(() -> client.connectAsync(StringCodec.UTF8, uri));
    }

    @Override
    public void destroy() {
        client.shutdown();
    }
}
