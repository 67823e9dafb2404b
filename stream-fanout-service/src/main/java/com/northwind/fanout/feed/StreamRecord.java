package com.northwind.fanout.feed;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record of the stream, not yet read as one of our items.
 *
 * @param id the same whenever and by whomever the record is read
 * @param sequence its place in the shard
 * @param writtenAt cut to the second by the table
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
        Map<String, AttributeValue> after) {}
