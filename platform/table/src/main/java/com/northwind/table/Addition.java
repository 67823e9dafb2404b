package com.northwind.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A write that adds some numbers of an item to the stored ones, and puts everything else in place. */
final class Addition {

    private final ItemKey key;
    private final List<String> sums = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    /** Names are replaced by aliases, because some are reserved words and some have signs in them. */
    Addition(TableItem item, Predicate<String> isSum) {
        key = item.key();
        item.toMap().forEach((name, value) -> {
            if (!key.toMap().containsKey(name)) {
                int number = names.size();
                names.put("#n" + number, name);
                values.put(":v" + number, value);
                if (isSum.test(name)) {
                    sums.add("#n%1$d :v%1$d".formatted(number));
                } else {
                    others.add("#n%1$d = :v%1$d".formatted(number));
                }
            }
        });
    }

    TransactWriteItem write() {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(SingleTable.NAME)
                        .key(key.toMap())
                        .updateExpression("SET %s ADD %s".formatted(String.join(", ", others), String.join(", ", sums)))
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build();
    }
}
