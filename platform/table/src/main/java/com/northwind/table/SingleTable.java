package com.northwind.table;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The one table: its name, the attributes that every item shares, and how it is created. */
public final class SingleTable {

    public static final String NAME = "northwind";
    public static final String PK = "PK";
    public static final String SK = "SK";
    public static final String TYPE = "type";
    public static final String REVISION = "revision";
    public static final String CHANGED_AT = "changedAt";
    public static final String TRACE = "trace";

    /** Epoch seconds, the table's time to live. Deletion is late everywhere, so readers look at it too. */
    public static final String EXPIRES_AT = "expiresAt";

    private SingleTable() {}

    /** The request that creates the table, with its three indexes and a stream of new and old images. */
    public static CreateTableRequest definition() {
        return CreateTableRequest.builder()
                .tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(Stream.concat(
                                Stream.of(PK, SK),
                                Stream.of(Index.values()).flatMap(index -> Stream.of(index.partition(), index.sort())))
                        .map(SingleTable::text)
                        .toList())
                .keySchema(keys(PK, SK))
                .globalSecondaryIndexes(
                        Stream.of(Index.values()).map(SingleTable::secondary).toList())
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build();
    }

    private static GlobalSecondaryIndex secondary(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.id())
                .keySchema(keys(index.partition(), index.sort()))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(key(partition, KeyType.HASH), key(sort, KeyType.RANGE));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
