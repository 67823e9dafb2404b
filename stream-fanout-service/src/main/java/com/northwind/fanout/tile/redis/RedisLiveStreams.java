package com.northwind.fanout.tile.redis;

import com.northwind.fanout.feed.SinkUnavailable;
import com.northwind.fanout.tile.LiveStreams;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import org.springframework.stereotype.Component;

/** A stream {@code live:<building>} of the last events, and for an hour a key for each event that was appended. */
@Component
class RedisLiveStreams implements LiveStreams {

    /** One script, so that an event and the memory of it appear together or not at all. */
    private static final String APPEND = """
            if redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[1]) then
              return redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[2], '*', 'event', ARGV[3])
            end
            return false
            """;

    private static final String REMEMBER_SECONDS = "3600";
    private static final String MAX_EVENTS = "2000";

    private final Redis redis;

    RedisLiveStreams(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void append(String building, String eventId, String event) {
        String[] keys = {"live:seen:" + eventId, "live:" + building};
        run(APPEND, keys, REMEMBER_SECONDS, MAX_EVENTS, event);
    }

    @Override
    public void prime() {
        run("return false", new String[] {"live:seen:prime"}, "1");
    }

    private void run(String script, String[] keys, String... arguments) {
        try {
            redis.commands().eval(script, ScriptOutputType.VALUE, keys, arguments);
        } catch (RedisCommandExecutionException refused) {
            if (String.valueOf(refused.getMessage()).startsWith("WRONGTYPE")) {
                throw refused; // waiting would not make it a stream
            }
            throw new SinkUnavailable("Redis", refused);
        } catch (RedisException unavailable) {
            throw new SinkUnavailable("Redis", unavailable);
        }
    }
}
