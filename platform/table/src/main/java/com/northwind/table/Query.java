package com.northwind.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The access patterns: every question the table is asked, each answered by one query of one partition. There is no scan.
 *
 * @param index null for the table itself
 * @param sorts the condition on the sort key in the table's expression language, with {@code #sort} and {@code :bound}
 */
public record Query(
        @Nullable Index index, String partition, String sorts, String bound, boolean newestFirst, int limit) {

    /** The largest page anybody gets. */
    public static final int MAX_PAGE = 100;

    private static final String PREFIX = "begins_with(#sort, :bound)";

    /** A building with its lockers, compartments and doors: everything a dashboard shows. */
    public static Query building(String building) {
        return new Query(null, "BUILDING#" + building, "#sort >= :bound", "BUILDING", false, 1_000);
    }

    /** The deliveries of a courier on a day. */
    public static Query courierDay(String courier, LocalDate day, int limit) {
        return new Query(Index.COURIER_DAY, "COURIER#" + courier, PREFIX, day + "#", false, limit);
    }

    /** What changed for a courier, oldest first. */
    public static Query changes(String courier, int limit) {
        return new Query(null, "COURIER#" + courier, PREFIX, "CHANGE#", false, limit);
    }

    /** The locker itself, by its id alone. */
    public static Query locker(String locker) {
        return new Query(Index.LOCKER, "LOCKER#" + locker, "#sort = :bound", "LOCKER", false, 1);
    }

    /** Deliveries and door events of a locker, newest first. Times start with a digit, so they sort before a letter. */
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
                .expressionAttributeValues(
                        Map.of(":partition", AttributeValue.fromS(partition), ":bound", AttributeValue.fromS(bound)))
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

    String partitionName() {
        return index == null ? SingleTable.PK : index.partition();
    }

    String sortName() {
        return index == null ? SingleTable.SK : index.sort();
    }
}
