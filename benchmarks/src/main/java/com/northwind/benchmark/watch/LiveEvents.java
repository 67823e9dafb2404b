package com.northwind.benchmark.watch;

import com.northwind.benchmark.fleet.Moved;
import com.northwind.table.SortableTime;
import io.lettuce.core.RedisClient;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Instant;
import java.util.Map;

/** Tells of moved doors as stream-fanout-service does, without anything before it. */
public final class LiveEvents implements AutoCloseable {

    /** As many as the fan-out keeps. */
    private static final int KEPT = 2_000;

    private final StatefulRedisConnection<String, String> redis;

    public LiveEvents(RedisClient client) {
        this.redis = client.connect();
    }

    /** Comes back when the stream has it. */
    public void tell(Moved moved) {
        redis.sync()
                .xadd(
                        "live:" + moved.box().building(),
                        XAddArgs.Builder.maxlen(KEPT).approximateTrimming(),
                        Map.of("event", event(moved, SortableTime.of(Instant.now()))));
    }

    private static String event(Moved moved, String now) {
        return """
                {"specversion":"1.0","id":"%1$s","source":"/stream-fanout","type":"com.northwind.tile.changed",\
                "subject":"%2$s/%3$s/%4$s","time":"%5$s","measuredat":"%5$s","receivedat":"%5$s","takenat":"%5$s",\
                "data":{"building":"%2$s","locker":"%3$s","compartment":"%4$s","size":"MEDIUM","occupancy":"VACANT",\
                "deliveryId":null,"door":"%6$s","occupied":false,"sequence":%7$d,"reading":"%1$s","revision":1,\
                "changedAt":"%5$s"}}""".formatted(
                        moved.id(),
                        moved.box().building(),
                        moved.box().locker(),
                        moved.box().compartment(),
                        now,
                        moved.door(),
                        moved.sequence());
    }

    @Override
    public void close() {
        redis.close();
    }
}
