package com.northwind.graphql.remembered.redis;

import com.northwind.graphql.RedisLink;
import com.northwind.graphql.remembered.ChangedItems;
import com.northwind.table.ItemKey;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** The stream {@code live:*}, which the fan-out writes for everybody. It remembers far more than is written in a second. */
@Repository
class RedisChangedItems implements ChangedItems {

    private static final String STREAM = "live:*";
    private static final String EVERYTHING = "com.northwind.everything.changed";
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final RedisLink redis;
    private final JsonMapper json;

    RedisChangedItems(RedisLink redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public Flux<Heard> follow(Runnable connected) {
        AtomicReference<String> seen = new AtomicReference<>("0-0");
        return redis.hold(commands -> commands.xrevrange(STREAM, Range.unbounded(), Limit.from(1))
                        .doOnNext(last -> seen.set(last.getId()))
                        .doOnComplete(connected)
                        .thenMany(Flux.defer(() -> next(commands, seen.get()))
                                .doOnNext(message -> seen.set(message.getId()))
                                .repeat()))
                .map(this::heard);
    }

    @SuppressWarnings("unchecked") // an array of one offset, for the driver's variable arguments
    private static Flux<StreamMessage<String, String>> next(
            RedisReactiveCommands<String, String> commands, String from) {
        return commands.xread(XReadArgs.Builder.block(WAIT), StreamOffset.from(STREAM, from));
    }

    /** What cannot be read fails, and with it goes everything that is remembered. */
    private Heard heard(StreamMessage<String, String> message) {
        Event event = json.readValue(message.getBody().get("event"), Event.class);
        if (EVERYTHING.equals(event.type())) {
            return new Heard.Everything();
        }
        if (event.data() == null) {
            throw new IllegalStateException("An event without an item");
        }
        return new Heard.Item(new ItemKey(event.data().partition(), event.data().sort()));
    }

    private record Event(@Nullable String type, @Nullable Key data) {

        private record Key(String partition, String sort) {}
    }
}
