package com.northwind.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds the attributes of one item: key, type and stamp first, what is null not at all. */
final class ItemWriter {

    private final Map<String, AttributeValue> item = new HashMap<>();

    ItemWriter(TableItem of) {
        item.putAll(of.key().toMap());
        text(SingleTable.TYPE, of.type().name());
        number(SingleTable.REVISION, of.stamp().revision());
        time(SingleTable.CHANGED_AT, of.stamp().changedAt());
        text(SingleTable.TRACE, of.stamp().trace());
    }

    ItemWriter index(Index index, String partition, @Nullable String sort) {
        return text(index.partition(), partition).text(index.sort(), sort);
    }

    ItemWriter text(String name, @Nullable String value) {
        if (value != null) {
            item.put(name, AttributeValue.fromS(value));
        }
        return this;
    }

    ItemWriter number(String name, long value) {
        item.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    ItemWriter texts(String name, List<String> values) {
        item.put(
                name,
                AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
        return this;
    }

    ItemWriter map(String name, Map<String, AttributeValue> values) {
        item.put(name, AttributeValue.fromM(values));
        return this;
    }

    ItemWriter all(Map<String, AttributeValue> attributes) {
        item.putAll(attributes);
        return this;
    }

    ItemWriter flag(String name, @Nullable Boolean value) {
        if (value != null) {
            item.put(name, AttributeValue.fromBool(value));
        }
        return this;
    }

    ItemWriter time(String name, @Nullable Instant value) {
        return text(name, value == null ? null : SortableTime.of(value));
    }

    ItemWriter date(String name, LocalDate value) {
        return text(name, value.toString());
    }

    ItemWriter expiry(Instant value) {
        return number(SingleTable.EXPIRES_AT, value.getEpochSecond());
    }

    Map<String, AttributeValue> toMap() {
        return Map.copyOf(item);
    }
}
