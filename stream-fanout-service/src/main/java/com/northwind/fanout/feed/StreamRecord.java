package com.northwind.fanout.feed;

import com.northwind.table.SingleTable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record of the stream, not yet read as one of our items.
 *
 * @param id the same whenever and by whomever the record is read
 * @param sequence its place in the shard
 * @param writtenAt cut by the table, to the second or even to the minute
 * @param key the key of the item
 * @param before empty if the item is new
 * @param after empty if the item is gone
 */
public record StreamRecord(
        String id,
        String sequence,
        Instant writtenAt,
        Map<String, AttributeValue> key,
        Map<String, AttributeValue> before,
        Map<String, AttributeValue> after) {

    /** When the change was decided, as exactly as the record says it. */
    Instant changedAt() {
        AttributeValue changedAt = (after.isEmpty() ? before : after).get(SingleTable.CHANGED_AT);
        try {
            return changedAt == null ? writtenAt : Instant.parse(changedAt.s());
        } catch (DateTimeParseException damaged) {
            return writtenAt;
        }
    }
}
