package com.northwind.fanout.tile.redis;

import com.northwind.fanout.feed.Change;
import com.northwind.fanout.feed.SinkUnavailable;
import com.northwind.fanout.tile.LiveStreams;
import io.lettuce.core.KeyScanArgs;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A stream {@code live:<building>} of the last events, forgotten when nothing happens for long, and {@code taken:live:<shard>}: the place in the table's stream up to
 * which its events were appended.
 */
@Component
class RedisLiveStreams implements LiveStreams {

    /**
     * One script, so that an event and its mark appear together. The event first: where it cannot be appended there is no
     * mark. Sequences are too long for a number, and the longer one is the greater. What is too old is trimmed exactly, so
     * that nobody goes on from a place that is older than the table's own stream.
     */
    private static final String APPEND = """
            local sequence = ARGV[1]
            if sequence ~= '' then
              local last = redis.call('GET', KEYS[1])
              if last and (#last > #sequence or (#last == #sequence and last >= sequence)) then
                return false
              end
            end
            local id = redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[4], '*', 'event', ARGV[3])
            local now = redis.call('TIME')
            redis.call('XTRIM', KEYS[2], 'MINID', (now[1] - ARGV[5]) * 1000)
            redis.call('EXPIRE', KEYS[2], ARGV[5])
            if sequence ~= '' then
              redis.call('SET', KEYS[1], sequence, 'EX', ARGV[2])
            end
            return id
            """;

    private static final String LIVE = "live:";
    private static final String MARK = "taken:live:";
    private static final int SCANNED = 1_000;

    /** An hour more than the table's stream remembers: what is older cannot come again. */
    private static final String MARK_SECONDS = "90000";

    private static final Change.Place NOWHERE = new Change.Place("", "");

    private final Redis redis;
    private final String events;
    private final String ageSeconds;

    RedisLiveStreams(Redis redis, LiveProperties live) {
        this.redis = redis;
        this.events = Integer.toString(live.events());
        this.ageSeconds = Long.toString(live.age().toSeconds());
    }

    @Override
    public void append(String building, Change.@Nullable Place place, String event) {
        Change.Place known = place == null ? NOWHERE : place;
        String[] keys = {MARK + known.shard(), LIVE + building};
        String[] arguments = {known.sequence(), MARK_SECONDS, event, events, ageSeconds};
        run(commands -> commands.eval(APPEND, ScriptOutputType.VALUE, keys, arguments));
    }

    /** Emptied rather than deleted: a stream that goes on knows which positions it has given away. */
    @Override
    public void forget() {
        run(commands -> {
            KeyScanArgs buildings =
                    KeyScanArgs.Builder.matches(LIVE + "*").limit(SCANNED).type("stream");
            ScanIterator.scan(commands, buildings).stream()
                    .filter(key -> !key.equals(LIVE + EVERYWHERE))
                    .forEach(key -> commands.xtrim(key, 0));
        });
    }

    @Override
    public void prime() {
        String[] keys = {MARK + "prime"};
        run(commands -> commands.eval("return false", ScriptOutputType.VALUE, keys, "1"));
    }

    private void run(Consumer<RedisCommands<String, String>> use) {
        try {
            use.accept(redis.commands());
        } catch (RedisCommandExecutionException refused) {
            if (String.valueOf(refused.getMessage()).contains("WRONGTYPE")) {
                throw refused; // waiting would not make it a stream
            }
            throw new SinkUnavailable("Redis", refused);
        } catch (RedisException unavailable) {
            throw new SinkUnavailable("Redis", unavailable);
        }
    }
}
