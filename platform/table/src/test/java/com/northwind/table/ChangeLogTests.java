package com.northwind.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

class ChangeLogTests {

    private static final Stamp CAUSE = new Stamp(5, Instant.parse("2026-11-20T12:00:00Z"), null);

    @Test
    void beginsWithTheFirstChange() {
        List<TransactWriteItem> writes = entered(ChangeLog.of("ada", Map.of()), 0);

        assertThat(writes).hasSize(2);
        assertThat(CourierItem.of(writes.getFirst().put().item()).stamp().revision())
                .isEqualTo(1);
        assertThat(writes.getFirst().put().conditionExpression()).isEqualTo("attribute_not_exists(PK)");
        assertThat(ChangeItem.of(writes.getLast().put().item()).order()).isEqualTo(1);
    }

    @Test
    void takesTheOlderEntryOut() {
        List<TransactWriteItem> writes = entered(new ChangeLog("ada", 12), 12);

        assertThat(writes).hasSize(3);
        assertThat(writes.get(1).delete().key())
                .isEqualTo(ChangeItem.key("ada", 12).toMap());
        assertThat(ChangeItem.of(writes.getLast().put().item()).order()).isEqualTo(13);
    }

    @Test
    void asksThatTheLastEntryCanBeSeen() {
        List<TransactWriteItem> writes = entered(new ChangeLog("ada", 12), 4);

        assertThat(writes.get(2).conditionCheck().key())
                .isEqualTo(ChangeItem.key("ada", 12).toMap());
        assertThat(writes.get(2).conditionCheck().conditionExpression()).isEqualTo("attribute_exists(PK)");
    }

    @Test
    void countsInWhatIsStored() {
        Map<String, AttributeValue> stored = new CourierItem("ada", CAUSE).toMap();

        assertThat(ChangeLog.of("ada", stored)).isEqualTo(new ChangeLog("ada", 5));
    }

    @Test
    void isAskedForWhatCameAfterAnOrder() {
        Query query = Query.changes("ada", 12, 10);

        assertThat(query.request().expressionAttributeValues())
                .containsEntry(":bound", AttributeValue.fromS("CHANGE#0000000000000013"))
                .containsEntry(":last", AttributeValue.fromS("CHANGE#~"));
    }

    private static List<TransactWriteItem> entered(ChangeLog log, long before) {
        Transaction transaction = new Transaction();
        log.enter(transaction, "d1", before, false, CAUSE);
        List<TransactWriteItem> writes = new ArrayList<>();
        transaction.commit(new Recorder(writes));
        return writes;
    }

    /** A table that keeps what it is asked to write. */
    private record Recorder(List<TransactWriteItem> writes) implements DynamoDbClient {

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            writes.addAll(request.transactItems());
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
