package com.northwind.fanout.tile.redis;

import com.northwind.fanout.feed.Change;
import com.northwind.fanout.feed.SinkUnavailable;
import com.northwind.fanout.tile.LiveStreams;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
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
        String[] keys = {"taken:live:" + known.shard(), "live:" + building};
        run(APPEND, keys, known.sequence(), MARK_SECONDS, event, events, ageSeconds);
    }

    @Override
    public void prime() {
        run("return false", new String[] {"taken:live:prime"}, "1");
    }

    private void run(String script, String[] keys, String... arguments) {
        try {
            redis.commands().eval(script, ScriptOutputType.VALUE, keys, arguments);
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
