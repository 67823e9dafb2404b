package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Under which condition an item may be written or removed. There is no write without one. */
public final class Condition {

    private final String expression;
    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;

    private Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
        this.expression = expression;
        this.names = names;
        this.values = values;
    }

    /** The name by an alias, because words like {@code sequence} are reserved. */
    private static Condition bound(String expression, String name, long bound) {
        return new Condition(
                expression, Map.of("#bounded", name), Map.of(":bound", AttributeValue.fromN(Long.toString(bound))));
    }

    /** Holds if there is no such item yet. */
    public static Condition absent() {
        return new Condition("attribute_not_exists(PK)", Map.of(), Map.of());
    }

    /** Holds if there is no such item, or it is there for this delivery. */
    public static Condition absentOrOf(String delivery) {
        return new Condition(
                "attribute_not_exists(PK) OR #delivery = :delivery",
                Map.of("#delivery", "delivery"),
                Map.of(":delivery", AttributeValue.fromS(delivery)));
    }

    /** Holds if there is such an item. */
    public static Condition present() {
        return new Condition("attribute_exists(PK)", Map.of(), Map.of());
    }

    /** Holds if nobody changed the item since this revision of it was read. */
    public static Condition unchangedSince(long revision) {
        return bound("#bounded = :bound", SingleTable.REVISION, revision);
    }

    /** Holds if the item is as it was read: at this revision, or absent if that is 0. */
    public static Condition stillAt(long revision) {
        return revision == 0 ? absent() : unchangedSince(revision);
    }

    /**
     * Holds if the stored door is older than this reading, or there is none. Of two readings with one sequence the greater id
     * is the newer one, whichever comes first: so every order of arrival ends in the same door.
     */
    public static Condition newerThanStored(long sequence, String reading) {
        return new Condition(
                "attribute_not_exists(PK) OR #sequence < :sequence"
                        + " OR (#sequence = :sequence AND (attribute_not_exists(#reading) OR #reading < :reading))",
                Map.of("#sequence", "sequence", "#reading", "reading"),
                Map.of(
                        ":sequence",
                        AttributeValue.fromN(Long.toString(sequence)),
                        ":reading",
                        AttributeValue.fromS(reading)));
    }

    /** Holds if the stored door is open by this very reading. */
    public static Condition openBy(long sequence, String reading) {
        return new Condition(
                "#sequence = :sequence AND #reading = :reading AND #state = :open",
                Map.of("#sequence", "sequence", "#reading", "reading", "#state", "state"),
                Map.of(
                        ":sequence",
                        AttributeValue.fromN(Long.toString(sequence)),
                        ":reading",
                        AttributeValue.fromS(reading),
                        ":open",
                        AttributeValue.fromS(DoorState.OPEN.name())));
    }

    /** Holds if there is no such item, or only one that the table has not yet forgotten. */
    public static Condition absentOrExpired(Instant now) {
        return bound("attribute_not_exists(PK) OR #bounded <= :bound", SingleTable.EXPIRES_AT, now.getEpochSecond());
    }

    /** The item as one write of a transaction; a refusal tells what is stored instead. */
    public TransactWriteItem put(TableItem item) {
        Put.Builder put = Put.builder()
                .tableName(SingleTable.NAME)
                .item(item.toMap())
                .conditionExpression(expression)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (!values.isEmpty()) {
            put.expressionAttributeNames(names).expressionAttributeValues(values);
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    /** The removal of an item as one write of a transaction. */
    TransactWriteItem delete(ItemKey key) {
        Delete.Builder delete =
                Delete.builder().tableName(SingleTable.NAME).key(key.toMap()).conditionExpression(expression);
        if (!values.isEmpty()) {
            delete.expressionAttributeNames(names).expressionAttributeValues(values);
        }
        return TransactWriteItem.builder().delete(delete.build()).build();
    }

    /** The condition alone as a part of a transaction. */
    TransactWriteItem check(ItemKey key) {
        ConditionCheck.Builder check = ConditionCheck.builder()
                .tableName(SingleTable.NAME)
                .key(key.toMap())
                .conditionExpression(expression);
        if (!values.isEmpty()) {
            check.expressionAttributeNames(names).expressionAttributeValues(values);
        }
        return TransactWriteItem.builder().conditionCheck(check.build()).build();
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
            request.expressionAttributeNames(put.expressionAttributeNames())
                    .expressionAttributeValues(put.expressionAttributeValues());
        }
        return request.build();
    }
}
