package com.northwind.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.fanout.tile.EventSchema;
import com.northwind.fanout.tile.Tiles;
import com.northwind.table.LeaseTable;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is around the service, with a new building for each test. */
final class World implements AutoCloseable {

    final String building = "it-" + UUID.randomUUID();

    private final DynamoDbClient table = DynamoDbClient.create();
    private final RedisClient redis;

    World() {
        this(System.getProperty("northwind.redis.url"));
    }

    World(String redisUrl) {
        redis = RedisClient.create(redisUrl);
    }

    void put(TableItem item) {
        put(item.toMap());
    }

    void put(Map<String, AttributeValue> item) {
        table.putItem(request -> request.tableName(SingleTable.NAME).item(item));
    }

    /** Writes this building's door so often, counting from the given sequence. */
    void report(int from, int count) {
        for (int sequence = from; sequence < from + count; sequence++) {
            put(Tiles.open(building, sequence));
        }
    }

    /** The live events of this building so far; each was checked against its schema. */
    List<JsonNode> events() {
        try (StatefulRedisConnection<String, String> connection = redis.connect()) {
            return connection.sync().xrange("live:" + building, Range.unbounded()).stream()
                    .map(entry -> entry.getBody().getOrDefault("event", ""))
                    .peek(EventSchema::accepts)
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }
    }

    /** That so many writes were told of, each once, in order, up to this sequence. */
    void hears(int writes, int lastSequence) {
        List<JsonNode> events = events();
        assertThat(events).hasSize(writes);
        assertThat(events).extracting(event -> event.path("id").asString()).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> event.at("/data/sequence").asLong())
                .isSorted()
                .last()
                .isEqualTo((long) lastSequence);
    }

    /** The parked records of items of this building. */
    List<Map<String, AttributeValue>> parked() {
        return table.scan(request -> request.tableName(LeaseTable.NAME)).items().stream()
                .filter(item -> item.getOrDefault("itemPK", AttributeValue.fromS(""))
                        .s()
                        .endsWith(building))
                .toList();
    }

    @Override
    public void close() {
        redis.shutdown();
        table.close();
    }
}
