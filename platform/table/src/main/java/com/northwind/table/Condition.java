package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Under which condition an item may be written. There is no write without one. */
public final class Condition {

    private final String expression;
    private final @Nullable AttributeValue bound;

    private Condition(String expression, @Nullable AttributeValue bound) {
        this.expression = expression;
        this.bound = bound;
    }

    /** Holds if there is no such item yet. */
    public static Condition absent() {
        return new Condition("attribute_not_exists(PK)", null);
    }

    /** Holds if nobody changed the item since this revision of it was read. */
    public static Condition unchangedSince(long revision) {
        return new Condition("revision = :bound", number(revision));
    }

    /** Holds if the stored door is older than this sequence, or there is none. */
    public static Condition newerThanStored(long sequence) {
        return new Condition("attribute_not_exists(PK) OR sequence < :bound", number(sequence));
    }

    /** Holds if there is no such item, or only one that the table has not yet forgotten. */
    public static Condition absentOrExpired(Instant now) {
        return new Condition("attribute_not_exists(PK) OR expiresAt <= :bound", number(now.getEpochSecond()));
    }

    /** The item as one write of a transaction; a refusal tells what is stored instead. */
    public TransactWriteItem put(TableItem item) {
        Put.Builder put = Put.builder()
                .tableName(SingleTable.NAME)
                .item(item.toMap())
                .conditionExpression(expression)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (bound != null) {
            put.expressionAttributeValues(Map.of(":bound", bound));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    /** The item as a write of its own. */
    public PutItemRequest request(TableItem item) {
        Put put = put(item).put();
        PutItemRequest.Builder request = PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure());
        if (put.hasExpressionAttributeValues()) {
            request.expressionAttributeValues(put.expressionAttributeValues());
        }
        return request.build();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
