package com.northwind.table;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * How a partner used the API on a day, in UTC. All operations are counters of one item, so that a month is 31 items; they
 * are attributes of their own, because the table adds to an attribute that is not there yet, and to no other place.
 *
 * @param operations by their id; those that nobody called are not among them
 */
public record UsageItem(String partner, LocalDate day, Map<String, UsageCount> operations, Stamp stamp)
        implements TableItem {

    /** How long usage can be looked up: a year, and some weeks to look back at it. */
    public static final Duration MEMORY = Duration.ofDays(400);

    private static final String ANSWERED = "answered#";
    private static final String REFUSED = "refused#";

    public UsageItem {
        operations = Map.copyOf(operations);
    }

    public static ItemKey key(String partner, LocalDate day) {
        return new ItemKey("PARTNER#" + partner, sort(day));
    }

    static String sort(LocalDate day) {
        return "USAGE#" + day;
    }

    public static UsageItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        Map<String, UsageCount> operations = new HashMap<>();
        item.keySet().stream()
                .filter(name -> name.startsWith(ANSWERED))
                .map(name -> name.substring(ANSWERED.length()))
                .forEach(operation -> operations.put(
                        operation,
                        new UsageCount(
                                attributes.number(ANSWERED + operation), attributes.number(REFUSED + operation))));
        return new UsageItem(attributes.text("partner"), attributes.date("day"), operations, attributes.stamp());
    }

    /** Both counts of this day together. */
    public UsageItem plus(UsageItem more) {
        Map<String, UsageCount> sums = new HashMap<>(operations);
        more.operations.forEach((operation, count) -> sums.merge(operation, count, UsageCount::plus));
        return new UsageItem(partner, day, sums, stamp);
    }

    public Instant expiresAt() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(MEMORY);
    }

    @Override
    public ItemType type() {
        return ItemType.USAGE;
    }

    @Override
    public ItemKey key() {
        return key(partner, day);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        ItemWriter writer =
                new ItemWriter(this).text("partner", partner).date("day", day).expiry(expiresAt());
        operations.forEach((operation, count) ->
                writer.number(ANSWERED + operation, count.answered()).number(REFUSED + operation, count.refused()));
        return writer.toMap();
    }

    /** Counts this on top of what is stored, whatever that is by now, and one revision more. */
    TransactWriteItem addition() {
        return new Addition(
                        this,
                        name -> name.equals(SingleTable.REVISION)
                                || name.startsWith(ANSWERED)
                                || name.startsWith(REFUSED))
                .write();
    }
}
