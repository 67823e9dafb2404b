package com.northwind.fanout.feed.dynamodb;

import com.northwind.fanout.feed.Lease;
import com.northwind.table.LeaseTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a lease lies in the table of leases: {@code <sink>#<shard>}. */
final class LeaseItem {

    private LeaseItem() {}

    /** What the keys of all leases of a sink begin with. */
    static String prefix(String sink) {
        return sink + "#";
    }

    static Map<String, AttributeValue> key(String sink, String shard) {
        return Map.of(LeaseTable.PK, AttributeValue.fromS(prefix(sink) + shard));
    }

    static Map<String, AttributeValue> of(Lease lease) {
        Map<String, AttributeValue> item = new HashMap<>(key(lease.sink(), lease.shard()));
        item.put("sink", AttributeValue.fromS(lease.sink()));
        item.put("shard", AttributeValue.fromS(lease.shard()));
        item.put("version", AttributeValue.fromN(Long.toString(lease.version())));
        item.put("expiresAt", AttributeValue.fromS(lease.expiresAt().toString()));
        item.put("done", AttributeValue.fromBool(lease.done()));
        putIfPresent(item, "owner", lease.owner());
        putIfPresent(item, "checkpoint", lease.checkpoint());
        return Map.copyOf(item);
    }

    static Lease toLease(Map<String, AttributeValue> item) {
        return new Lease(
                text(item, "sink"),
                text(item, "shard"),
                textOrNull(item, "owner"),
                Long.parseLong(value(item, "version").n()),
                Instant.parse(text(item, "expiresAt")),
                textOrNull(item, "checkpoint"),
                value(item, "done").bool());
    }

    private static void putIfPresent(Map<String, AttributeValue> item, String name, @Nullable String text) {
        if (text != null) {
            item.put(name, AttributeValue.fromS(text));
        }
    }

    private static @Nullable String textOrNull(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .orElseThrow(() -> new IllegalStateException("A lease without " + name));
    }
}
