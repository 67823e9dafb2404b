package com.northwind.table;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A place in the answer to a {@link Query}, opaque to callers. It holds no partition of the query: that comes from the
 * verified caller each time, so a cursor of somebody else opens nothing.
 *
 * @param sort the sort key, in the query's index, of the last item seen
 * @param key the key of that item in the table
 */
public record Cursor(String sort, ItemKey key) {

    private static final char SEPARATOR = '\n';
    private static final int MAX_LENGTH = 1_000;

    /** Where the given item stands in the answer to the query. */
    public static Cursor of(Query query, TableItem item) {
        ItemKey key = item.key();
        String sort = query.index() == null ? key.sort() : item.sort(query.index());
        if (sort == null) {
            throw new IllegalArgumentException("The item is not in the index that was asked");
        }
        return new Cursor(sort, key);
    }

    /** Where the table itself stopped answering the query: its last evaluated key. */
    public static Cursor at(Query query, Map<String, AttributeValue> lastKey) {
        Attributes last = new Attributes(lastKey);
        return new Cursor(
                last.text(query.sortName()), new ItemKey(last.text(SingleTable.PK), last.text(SingleTable.SK)));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is not one of ours
     */
    public static Cursor parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Not a cursor");
        }
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                .split(String.valueOf(SEPARATOR), -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("Not a cursor");
        }
        return new Cursor(parts[0], new ItemKey(parts[1], parts[2]));
    }

    @Override
    public String toString() {
        String text = sort + SEPARATOR + key.partition() + SEPARATOR + key.sort();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, AttributeValue> startKey(Query query) {
        Map<String, AttributeValue> start = new HashMap<>(key.toMap());
        start.put(query.partitionName(), AttributeValue.fromS(query.partition()));
        start.put(query.sortName(), AttributeValue.fromS(sort));
        return Map.copyOf(start);
    }
}
