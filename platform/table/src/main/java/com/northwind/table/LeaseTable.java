package com.northwind.table;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Where the readers of the stream keep their leases and checkpoints. A table of its own: in the streamed one they would
 * feed themselves.
 */
public final class LeaseTable {

    public static final String NAME = "northwind-leases";
    public static final String PK = "PK";

    private LeaseTable() {}

    /** The request that creates it. */
    public static CreateTableRequest definition() {
        return CreateTableRequest.builder()
                .tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName(PK)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName(PK)
                        .keyType(KeyType.HASH)
                        .build())
                .build();
    }
}
