package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.table.ChangeItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tools.jackson.databind.JsonNode;

/** A courier of three thousand deliveries on the real table. */
@ServiceTest
class SyncIT {

    private static final String COURIER = "zoe";
    private static final int DELIVERIES = 3_000;
    private static final String SYNC = """
            query Q($since: Cursor, $first: Int!) { syncDeliveries(since: $since, first: $first) {
              changes { ... on DeliveryUpserted { delivery { id status revision } } ... on DeliveryRemoved { id } }
              cursor hasMore } }
            """;

    @LocalServerPort
    int port;

    @BeforeAll
    static void fill() {
        try (DynamoDbClient table = DynamoDbClient.create()) {
            List<TableItem> items = IntStream.rangeClosed(1, DELIVERIES)
                    .boxed()
                    .flatMap(i -> Stream.<TableItem>of(delivery(i, 1, i), change(i, i, false)))
                    .toList();
            for (int from = 0; from < items.size(); from += 25) {
                List<WriteRequest> some = items.subList(from, Math.min(from + 25, items.size())).stream()
                        .map(item -> WriteRequest.builder()
                                .putRequest(put -> put.item(item.toMap()))
                                .build())
                        .toList();
                table.batchWriteItem(request -> request.requestItems(Map.of(SingleTable.NAME, some)));
            }
        }
    }

    @Test
    void readsEverythingOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        JsonNode page = sync(null, 100);
        while (true) {
            page.path("changes")
                    .forEach(
                            change -> ids.add(change.path("delivery").path("id").asString()));
            if (!page.path("hasMore").asBoolean()) {
                break;
            }
            page = sync(page.path("cursor").asString(), 100);
        }

        assertThat(ids).hasSize(DELIVERIES).doesNotHaveDuplicates();
    }

    @Test
    void seesAtOnceWhatChangedAndWhatIsGone() throws Exception {
        String end = last();
        try (DynamoDbClient table = DynamoDbClient.create()) {
            write(table, 10, false);
            write(table, 20, true);
        }

        JsonNode news = sync(end, 100);

        assertThat(news.path("changes")
                        .path(0)
                        .path("delivery")
                        .path("revision")
                        .asLong())
                .isEqualTo(2);
        assertThat(news.path("changes").path(1).path("id").asString()).isEqualTo(id(20));
        assertThat(news.path("changes")).hasSize(2);
        assertThat(news.path("hasMore").asBoolean()).isFalse();
    }

    /** The log is read by halves of a kilobyte an item, so a page of it is a few units, whatever its place. */
    @Test
    void readsNoMoreThanAPageOfTheLog() throws Exception {
        String since = null;
        boolean more = true;
        for (int page = 0; more; page++) {
            TableLedger.forget();

            JsonNode answer = sync(since, 100);

            assertThat(TableLedger.SCANNED.intValue()).as("page %d", page).isBetween(1, 101);
            assertThat(TableLedger.UNITS.doubleValue()).as("page %d", page).isBetween(1.0, 150.0);
            since = answer.path("cursor").asString();
            more = answer.path("hasMore").asBoolean();
        }
    }

    private String last() throws Exception {
        JsonNode page = sync(null, 100);
        while (page.path("hasMore").asBoolean()) {
            page = sync(page.path("cursor").asString(), 100);
        }
        return page.path("cursor").asString();
    }

    private JsonNode sync(@Nullable String since, int first) throws Exception {
        Map<String, Object> variables = new HashMap<>(Map.of("first", first));
        if (since != null) {
            variables.put("since", since);
        }
        JsonNode answer = new GraphClient(port, Explorer.token(COURIER, "courier")).ask(SYNC, variables);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.path("data").path("syncDeliveries");
    }

    /** What the owner of deliveries does: the delivery, its new entry, and its old one taken out. */
    private static void write(DynamoDbClient table, int i, boolean removed) {
        long order = DELIVERIES + (long) i;
        table.putItem(put ->
                put.tableName(SingleTable.NAME).item(delivery(i, 2, order).toMap()));
        table.deleteItem(delete -> delete.tableName(SingleTable.NAME)
                .key(ChangeItem.key(COURIER, i).toMap()));
        table.putItem(put ->
                put.tableName(SingleTable.NAME).item(change(i, order, removed).toMap()));
    }

    private static ChangeItem change(int i, long order, boolean removed) {
        return new ChangeItem(COURIER, id(i), order, removed, new Stamp(1, World.NOON, null));
    }

    private static DeliveryItem delivery(int i, long revision, long order) {
        return new DeliveryItem(
                id(i),
                "riverside",
                null,
                null,
                COURIER,
                "acme-homes",
                DeliveryStatus.COLLECTED,
                "Rosa",
                "4b",
                CompartmentSize.SMALL,
                World.TODAY.minusDays(i),
                null,
                null,
                null,
                null,
                null,
                order,
                new Stamp(revision, World.NOON, null));
    }

    /** The service's own client of the table, which sums up what it is billed for. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Billed {

        @Bean
        @Primary
        DynamoDbClient billedTable() {
            return DynamoDbClient.builder()
                    .overrideConfiguration(client -> client.addExecutionInterceptor(new TableLedger()))
                    .build();
        }
    }

    private static final class TableLedger implements ExecutionInterceptor {

        static final AtomicInteger SCANNED = new AtomicInteger();
        static final DoubleAdder UNITS = new DoubleAdder();

        static void forget() {
            SCANNED.set(0);
            UNITS.reset();
        }

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            return switch (context.request()) {
                case QueryRequest query ->
                    query.toBuilder()
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .build();
                case BatchGetItemRequest batch ->
                    batch.toBuilder()
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .build();
                default -> context.request();
            };
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            switch (context.response()) {
                case QueryResponse query -> {
                    SCANNED.addAndGet(query.scannedCount());
                    UNITS.add(query.consumedCapacity().capacityUnits());
                }
                case BatchGetItemResponse batch ->
                    batch.consumedCapacity().forEach(of -> UNITS.add(of.capacityUnits()));
                default -> {}
            }
        }
    }

    private static String id(int i) {
        return "018f3c1e-7b1a-7c3e-9d56-%012d".formatted(i);
    }
}
