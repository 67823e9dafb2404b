package com.northwind.gateway.cache.redis;

import com.northwind.gateway.cache.ChangedItem;
import com.northwind.gateway.cache.ChangedItems;
import com.northwind.gateway.redis.RedisProperties;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream {@code live:*}, which the fan-out writes for everybody. It is read over a connection of its own, which does
 * not mend itself: between a break and the mending something may have been missed.
 */
@Repository
final class RedisChangedItems implements ChangedItems, DisposableBean {

    private static final String STREAM = "live:*";
    private static final String EVERYTHING = "com.northwind.everything.changed";
    private static final Duration WAIT = Duration.ofMillis(500);

    /** A Redis that stopped without a word is lost after so long. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    /** So many events the stream keeps at least. Who finds as many at once may have missed some. */
    private static final int KEPT = 2_000;

    private final RedisClient client;
    private final RedisURI uri;
    private final JsonMapper json;

    RedisChangedItems(RedisProperties redis, JsonMapper json) {
        this.json = json;
        this.uri = RedisURI.create(redis.url());
        uri.setTimeout(SILENCE);
        this.client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(redis.connectTimeout())
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(SILENCE))
                .build());
    }

    @Override
    public Flux<Heard> follow(Runnable connected) {
        return Flux.usingWhen(
                        Mono.fromCompletionStage(() -> client.connectAsync(StringCodec.UTF8, uri)),
                        connection -> events(connection, connected),
                        connection -> Mono.fromCompletionStage(connection.closeAsync()))
                .map(this::heard);
    }

    private static Flux<StreamMessage<String, String>> events(
            StatefulRedisConnection<String, String> connection, Runnable connected) {
        RedisReactiveCommands<String, String> commands = connection.reactive();
        AtomicReference<String> seen = new AtomicReference<>("0-0");
        return commands.xrevrange(STREAM, Range.unbounded(), Limit.from(1))
                .doOnNext(last -> seen.set(last.getId()))
                .doOnComplete(connected)
                .thenMany(Flux.defer(() -> next(commands, seen.get()))
                        .doOnNext(message -> seen.set(message.getId()))
                        .repeat());
    }

    @SuppressWarnings("unchecked") // an array of one offset, for the driver's variable arguments
    private static Flux<StreamMessage<String, String>> next(
            RedisReactiveCommands<String, String> commands, String from) {
        return commands.xread(XReadArgs.Builder.block(WAIT), StreamOffset.from(STREAM, from))
                .collectList()
                .flatMapIterable(RedisChangedItems::complete);
    }

    private static List<StreamMessage<String, String>> complete(List<StreamMessage<String, String>> messages) {
        if (messages.size() >= KEPT) {
            throw new IllegalStateException("Changes came faster than they were heard");
        }
        return messages;
    }

    /** What cannot be read fails, and with it goes everything that is remembered. */
    private Heard heard(StreamMessage<String, String> message) {
        Event event = json.readValue(message.getBody().get("event"), Event.class);
        if (EVERYTHING.equals(event.type())) {
            return new Everything();
        }
        if (event.data() == null) {
            throw new IllegalStateException("An event without an item");
        }
        return new ChangedItem(event.data().partition(), event.data().partner());
    }

    @Override
    public void destroy() {
        client.shutdown();
    }

    private record Event(@Nullable String type, @Nullable Item data) {

        private record Item(String partition, @Nullable String partner) {}
    }
}
