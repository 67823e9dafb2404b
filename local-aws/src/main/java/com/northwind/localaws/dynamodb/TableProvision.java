package com.northwind.localaws.dynamodb;

import com.northwind.localaws.Provision;
import com.northwind.table.LeaseTable;
import com.northwind.table.SingleTable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** The table and the table of leases. */
@Component
@Order(1)
class TableProvision implements Provision {

    private final DynamoDbClient tables;

    TableProvision(DynamoDbClient tables) {
        this.tables = tables;
    }

    @Override
    public void provide() {
        List<String> present = tables.listTables().tableNames();
        create(SingleTable.definition(), present);
        create(LeaseTable.definition(), present);
        enableTimeToLive();
    }

    private void create(CreateTableRequest definition, List<String> present) {
        if (!present.contains(definition.tableName())) {
            tables.createTable(definition);
            tables.waiter().waitUntilTableExists(table -> table.tableName(definition.tableName()));
        }
    }

    private void enableTimeToLive() {
        TimeToLiveStatus status = tables.describeTimeToLive(table -> table.tableName(SingleTable.NAME))
                .timeToLiveDescription()
                .timeToLiveStatus();
        if (status == TimeToLiveStatus.DISABLED) {
            tables.updateTimeToLive(table -> table.tableName(SingleTable.NAME)
                    .timeToLiveSpecification(expiry -> expiry.enabled(true).attributeName(SingleTable.EXPIRES_AT)));
        }
    }
}
