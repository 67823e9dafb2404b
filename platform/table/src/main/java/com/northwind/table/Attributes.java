package com.northwind.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the attributes of one item. What must be there and is not is a damaged item, and said so loudly. */
final class Attributes {

    private final Map<String, AttributeValue> item;

    Attributes(Map<String, AttributeValue> item) {
        this.item = item;
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new DamagedItem(item, "has no " + name);
        }
        return text;
    }

    @Nullable String textOrNull(String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    long number(String name) {
        AttributeValue value = item.get(name);
        if (value == null || value.n() == null) {
            throw new DamagedItem(item, "has no number " + name);
        }
        return Long.parseLong(value.n());
    }

    long numberOr(String name, long otherwise) {
        return item.containsKey(name) ? number(name) : otherwise;
    }

    List<String> texts(String name) {
        AttributeValue value = item.get(name);
        if (value == null || !value.hasL()) {
            throw new DamagedItem(item, "has no list " + name);
        }
        return value.l().stream().map(AttributeValue::s).toList();
    }

    /** Empty if it is not there. */
    Map<String, AttributeValue> map(String name) {
        AttributeValue value = item.get(name);
        return value == null ? Map.of() : value.m();
    }

    /** What an item holds, provided that it may be so. */
    <V> V checked(Supplier<V> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException impossible) {
            throw new DamagedItem(item, "is impossible: " + impossible.getMessage());
        }
    }

    @Nullable Boolean flagOrNull(String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.bool();
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    @Nullable Instant timeOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : Instant.parse(text);
    }

    Instant expiry() {
        return Instant.ofEpochSecond(number(SingleTable.EXPIRES_AT));
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    YearMonth month(String name) {
        return YearMonth.parse(text(name));
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, text(name));
    }

    <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, String name) {
        String text = textOrNull(name);
        return text == null ? null : Enum.valueOf(type, text);
    }

    Stamp stamp() {
        return new Stamp(number(SingleTable.REVISION), time(SingleTable.CHANGED_AT), textOrNull(SingleTable.TRACE));
    }
}
