package com.northwind.graphql.activity.redis;

import com.northwind.graphql.RedisLink;
import com.northwind.graphql.activity.EntryGone;
import com.northwind.graphql.activity.LiveEntry;
import com.northwind.graphql.activity.LiveStream;
import com.northwind.graphql.activity.Position;
import com.northwind.graphql.activity.StreamLost;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stream {@code live:<building>}, read in pages of a bounded size. */
@Repository
class RedisLiveStream implements LiveStream {

    private static final int PAGE = 200;
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final RedisLink redis;
    private final LiveEvents events;

    RedisLiveStream(RedisLink redis, LiveEvents events) {
        this.redis = redis;
        this.events = events;
    }

    @Override
    public Mono<Position> end(String building) {
        return redis.ask(commands -> commands.xrevrange(key(building), Range.unbounded(), Limit.from(1)))
                .next()
                .map(RedisLiveStream::position)
                .defaultIfEmpty(Position.START)
                .onErrorMap(RedisLiveStream::lost);
    }

    @Override
    public Mono<List<LiveEntry>> before(String building, Position position) {
        Range<String> upTo = Range.from(Range.Boundary.unbounded(), Range.Boundary.including(position.toString()));
        return redis.ask(commands -> commands.xrevrange(key(building), upTo, Limit.from(PAGE)))
                .concatMapIterable(events::read)
                .collectList()
                .onErrorMap(RedisLiveStream::lost);
    }

    @Override
    public Flux<LiveEntry> after(String building, Position position) {
        return page(building, position)
                .expand(page -> page.size() < PAGE ? Mono.empty() : page(building, position(page.getLast())))
                .concatMapIterable(page -> page)
                .concatMapIterable(events::read)
                .onErrorMap(RedisLiveStream::lost);
    }

    /** Reads from the entry itself on: if it comes, nothing behind it has been trimmed away. */
    private Mono<List<StreamMessage<String, String>>> page(String building, Position from) {
        Range<String> rest = Range.from(Range.Boundary.including(from.toString()), Range.Boundary.unbounded());
        return redis.ask(commands -> commands.xrange(key(building), rest, Limit.from(PAGE + 1L)))
                .collectList()
                .map(found -> {
                    if (from.equals(Position.START)) {
                        return found;
                    }
                    if (found.isEmpty() || !position(found.getFirst()).equals(from)) {
                        throw new EntryGone(building, from);
                    }
                    return found.subList(1, found.size());
                });
    }

    @Override
    public Flux<LiveEntry> follow(String building, Position position) {
        AtomicReference<Position> seen = new AtomicReference<>(position);
        return redis.hold(commands -> Flux.defer(() -> next(commands, building, seen.get()))
                        .doOnNext(message -> seen.set(position(message)))
                        .repeat())
                .concatMapIterable(events::read)
                .onErrorMap(RedisLiveStream::lost);
    }

    /**
     * Waits a while for what follows. A full page means that we lag behind; only then can something have been trimmed away
     * before we read it, and we look whether the place where we stood is still there.
     */
    @SuppressWarnings("unchecked") // an array of one offset, for the driver's variable arguments
    private static Flux<StreamMessage<String, String>> next(
            RedisReactiveCommands<String, String> commands, String building, Position from) {
        return commands.xread(
                        XReadArgs.Builder.block(WAIT).count(PAGE), StreamOffset.from(key(building), from.toString()))
                .collectList()
                .flatMapMany(page -> page.size() < PAGE || from.equals(Position.START)
                        ? Flux.fromIterable(page)
                        : commands.xrange(key(building), Range.create(from.toString(), from.toString()))
                                .switchIfEmpty(Mono.error(() -> new EntryGone(building, from)))
                                .thenMany(Flux.fromIterable(page)));
    }

    private static String key(String building) {
        return "live:" + building;
    }

    private static Position position(StreamMessage<String, String> message) {
        return Position.parse(message.getId());
    }

    private static Throwable lost(Throwable failure) {
        return failure instanceof EntryGone ? failure : new StreamLost(failure);
    }
}
