package com.northwind.graphql;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Plays the fan-out: appends live events of one tile, each with the next sequence of its door. */
final class Fanout implements AutoCloseable {

    /** Higher than anything the table holds, so that every event is news. */
    private static final AtomicLong SEQUENCE = new AtomicLong(1_000_000);

    private final RedisClient client;
    private final RedisCommands<String, String> redis;

    Fanout(String url) {
        client = RedisClient.create(url);
        redis = client.connect().sync();
    }

    /** Tells of a new reading; answers its sequence. */
    long tell(String building) {
        long sequence = SEQUENCE.incrementAndGet();
        repeat(building, sequence);
        return sequence;
    }

    void repeat(String building, long sequence) {
        repeat(building, sequence, "");
    }

    /** Tells of a new reading that was measured, received, written and taken at noon, each 100 ms later; answers its sequence. */
    long tellWithTimes(String building) {
        long sequence = SEQUENCE.incrementAndGet();
        repeat(building, sequence, """
                "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "measuredat":"2026-11-20T11:59:59.800Z","receivedat":"2026-11-20T11:59:59.900Z",
                "takenat":"2026-11-20T12:00:00.100Z",""");
        return sequence;
    }

    private void repeat(String building, long sequence, String attributes) {
        append(building, """
                {"specversion":"1.0","id":"e%2$d","source":"/stream-fanout","type":"com.northwind.tile.changed",
                 "subject":"%1$s/%1$s-a/03","time":"2026-11-20T12:00:00.000Z",%3$s"data":{
                   "building":"%1$s","locker":"%1$s-a","compartment":"03","size":"SMALL","occupancy":"VACANT",
                   "deliveryId":null,"door":"OPEN","occupied":null,"sequence":%2$d,"revision":1,
                   "changedAt":"2026-11-20T12:00:00.000Z"}}
                """.formatted(building, sequence, attributes));
    }

    /** Tells that a delivery has become this revision. */
    void tell(String building, String delivery, long revision) {
        append(building, """
                {"specversion":"1.0","id":"%2$s%3$d","source":"/stream-fanout","type":"com.northwind.delivery.changed",
                 "subject":"%1$s/%2$s","time":"2026-11-20T12:00:00.000Z","data":{
                   "id":"%2$s","building":"%1$s","status":"SCHEDULED","revision":%3$d,
                   "changedAt":"2026-11-20T12:00:00.000Z"}}
                """.formatted(building, delivery, revision));
    }

    void append(String building, String event) {
        redis.xadd("live:" + building, Map.of("event", event));
    }

    /** Forgets all but the last events. */
    void trim(String building, long last) {
        redis.xtrim("live:" + building, last);
    }

    /** Forgets the stream as if nothing had happened for a day. */
    void forget(String building) {
        redis.del("live:" + building);
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
