package com.northwind.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The access patterns: every question the table is asked, each answered by one query of one partition. There is no scan.
 *
 * @param index null for the table itself
 * @param sorts the condition on the sort key in the table's expression language, with {@code #sort} and {@code :bound}
 * @param last the other bound, {@code :last}, of a condition that has two; null otherwise
 */
public record Query(
        @Nullable Index index,
        String partition,
        String sorts,
        String bound,
        @Nullable String last,
        boolean newestFirst,
        int limit) {

    /** The largest page anybody gets. */
    public static final int MAX_PAGE = 100;

    private static final String PREFIX = "begins_with(#sort, :bound)";

    private Query(@Nullable Index index, String partition, String sorts, String bound, boolean newestFirst, int limit) {
        this(index, partition, sorts, bound, null, newestFirst, limit);
    }

    /** A building with its lockers, compartments and doors: everything a dashboard shows. */
    public static Query building(String building) {
        return new Query(null, "BUILDING#" + building, "#sort >= :bound", "BUILDING", false, 1_000);
    }

    /** The deliveries of a courier on a day. */
    public static Query courierDay(String courier, LocalDate day, int limit) {
        return new Query(Index.COURIER_DAY, "COURIER#" + courier, PREFIX, day + "#", false, limit);
    }

    /** A delivery and its history: the delivery comes first, then its events, oldest first. */
    public static Query delivery(String delivery) {
        return new Query(null, "DELIVERY#" + delivery, "#sort >= :bound", "DELIVERY", false, 1_000);
    }

    /** The history of a delivery, oldest first. */
    public static Query deliveryEvents(String delivery, int limit) {
        return new Query(null, "DELIVERY#" + delivery, PREFIX, "EVENT#", false, limit);
    }

    /**
     * What changed for a courier, oldest first.
     *
     * @param afterOrder the order of the last change seen; 0 to begin
     */
    public static Query changes(String courier, long afterOrder, int limit) {
        return new Query(
                null,
                "COURIER#" + courier,
                "#sort BETWEEN :bound AND :last",
                ChangeItem.sort(afterOrder + 1),
                ChangeItem.LAST,
                false,
                limit);
    }

    /** The locker itself, by its id alone. */
    public static Query locker(String locker) {
        return new Query(Index.LOCKER, "LOCKER#" + locker, "#sort = :bound", "LOCKER", false, 1);
    }

    /** Deliveries, door events and commands of a locker, newest first. Times start with a digit, so they sort before a letter. */
    public static Query lockerHistory(String locker, int limit) {
        return new Query(Index.LOCKER, "LOCKER#" + locker, "#sort < :bound", "A", true, limit);
    }

    /** The buildings a user manages. */
    public static Query memberships(String user) {
        return new Query(null, "USER#" + user, PREFIX, "BUILDING#", false, MAX_PAGE);
    }

    /** An invoice with its lines; the header comes first. */
    public static Query invoice(String invoice) {
        return new Query(null, "INVOICE#" + invoice, "#sort >= :bound", "INVOICE", false, 1_000);
    }

    /** The invoices of a partner for a period. */
    public static Query invoices(String partner, YearMonth period, int limit) {
        return new Query(
                Index.PARTNER_PERIOD, "PARTNER#" + partner, PREFIX, "%s#INVOICE#".formatted(period), false, limit);
    }

    /** How a partner used the API, oldest day first. */
    public static Query usage(String partner, LocalDate from, LocalDate to) {
        return new Query(
                null,
                "PARTNER#" + partner,
                "#sort BETWEEN :bound AND :last",
                UsageItem.sort(from),
                UsageItem.sort(to),
                false,
                MAX_PAGE);
    }

    /** The same question answered from the other end. */
    public Query reversed() {
        return new Query(index, partition, sorts, bound, !newestFirst, limit);
    }

    /** The first page. */
    public QueryRequest request() {
        return request(null);
    }

    /** The page that follows a cursor; the first one for null. */
    public QueryRequest request(@Nullable Cursor after) {
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(SingleTable.NAME)
                .keyConditionExpression("#partition = :partition AND " + sorts)
                .expressionAttributeNames(Map.of("#partition", partitionName(), "#sort", sortName()))
                .expressionAttributeValues(values())
                .scanIndexForward(!newestFirst)
                .limit(limit);
        if (index != null) {
            request.indexName(index.id());
        }
        if (after != null) {
            request.exclusiveStartKey(after.startKey(this));
        }
        return request.build();
    }

    private Map<String, AttributeValue> values() {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":partition", AttributeValue.fromS(partition));
        values.put(":bound", AttributeValue.fromS(bound));
        if (last != null) {
            values.put(":last", AttributeValue.fromS(last));
        }
        return Map.copyOf(values);
    }

    String partitionName() {
        return index == null ? SingleTable.PK : index.partition();
    }

    String sortName() {
        return index == null ? SingleTable.SK : index.sort();
    }
}
