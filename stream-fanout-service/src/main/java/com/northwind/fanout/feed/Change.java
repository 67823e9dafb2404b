package com.northwind.fanout.feed;

import com.northwind.table.TableItem;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One write of the table as sinks see it. It comes at least once, and the changes of one partition come in order.
 *
 * @param before null if the item is new, or if what it replaced cannot be read
 * @param after null if the item is gone
 * @param place null if it is not read from the stream but offered again by hand
 */
public record Change(
        String eventId,
        Kind kind,
        Instant writtenAt,
        @Nullable TableItem before,
        @Nullable TableItem after,
        @Nullable Place place) {

    /**
     * Where a change stands in the stream.
     *
     * @param sequence a decimal number, greater than that of every change before it in the shard
     */
    public record Place(String shard, String sequence) {}

    /** What happened to the item. */
    public enum Kind {
        INSERT,
        MODIFY,
        REMOVE
    }

    /**
     * Reads a record of the stream. Its images alone say what happened: the name of the event is missing where an
     * item's time to live ended in DynamoDB Local.
     *
     * @throws RuntimeException if the record does not hold an item of ours
     */
    static Change of(String shard, StreamRecord record) {
        Place place = new Place(shard, record.sequence());
        if (record.after().isEmpty()) {
            return new Change(record.id(), Kind.REMOVE, record.writtenAt(), TableItem.of(record.before()), null, place);
        }
        Kind kind = record.before().isEmpty() ? Kind.INSERT : Kind.MODIFY;
        TableItem after = TableItem.of(record.after());
        return new Change(record.id(), kind, record.writtenAt(), readable(record.before()), after, place);
    }

    /** A write that repairs a damaged item must not be refused for what it repairs. */
    private static @Nullable TableItem readable(Map<String, AttributeValue> image) {
        try {
            return image.isEmpty() ? null : TableItem.of(image);
        } catch (RuntimeException damaged) {
            return null;
        }
    }
}
