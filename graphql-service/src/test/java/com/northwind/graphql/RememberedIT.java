package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.BuildingItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.MembershipItem;
import com.northwind.table.Occupancy;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is remembered is forgotten as soon as the table's stream says so. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "northwind.access.again=10h")
class RememberedIT {

    private static final String EVERYTHING = """
            {"specversion":"1.0","id":"all","source":"/stream-fanout","type":"com.northwind.everything.changed",
             "time":"2026-11-20T12:00:00.000Z"}
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String id = UUID.randomUUID().toString();
    private final DynamoDbClient table = DynamoDbClient.create();
    private final Stamp stamp = Stamp.first(Instant.parse("2026-11-20T12:00:00Z"), null);

    @LocalServerPort
    int port;

    @Value("${northwind.redis.url}")
    String redis;

    @AfterEach
    void stop() {
        table.close();
    }

    @Test
    void isReadAgainWhenItChanged() {
        put(new MembershipItem("mona", id, stamp));
        await().atMost(PATIENCE).until(this::isRemembered);

        try (Fanout fanout = new Fanout(redis)) {
            name("Another");
            fanout.append("*", """
                    {"specversion":"1.0","id":"%1$s","source":"/stream-fanout","type":"com.northwind.item.changed",
                     "subject":"BUILDING#%1$s/BUILDING","data":{"partition":"BUILDING#%1$s","sort":"BUILDING"}}
                    """.formatted(id));

            await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> "Another".equals(shown()));
        }
    }

    @Test
    void endsTheSubscriptionsOfAManagerWhoLosesTheBuilding() {
        MembershipItem membership = new MembershipItem("mona", id, stamp);
        put(membership);

        try (Dashboard dashboard = Dashboard.open(port, Explorer.token("mona", "manager"))
                        .watch(id, null)
                        .hears(1);
                Fanout fanout = new Fanout(redis)) {
            table.deleteItem(delete ->
                    delete.tableName(SingleTable.NAME).key(membership.key().toMap()));
            fanout.append("*", """
                    {"specversion":"1.0","id":"-%1$s","source":"/stream-fanout","type":"com.northwind.item.changed",
                     "subject":"USER#mona/BUILDING#%1$s","data":{"partition":"USER#mona","sort":"BUILDING#%1$s"}}
                    """.formatted(id));

            await().atMost(Duration.ofSeconds(20)).until(() -> dashboard.completed.contains("1"));
        }
    }

    @Test
    void passesByWhatOthersRemember(CapturedOutput output) {
        put(new MembershipItem("mona", id, stamp));
        await().atMost(PATIENCE).until(this::isRemembered);

        try (Fanout fanout = new Fanout(redis)) {
            fanout.append("*", """
                    {"specversion":"1.0","id":"+%1$s","source":"/stream-fanout","type":"com.northwind.item.changed",
                     "subject":"INVOICE#%1$s/INVOICE","data":{"partition":"INVOICE#%1$s","sort":"INVOICE","partner":"acme"}}
                    """.formatted(id));
            name("Another");
            fanout.append("*", """
                    {"specversion":"1.0","id":"*%1$s","source":"/stream-fanout","type":"com.northwind.item.changed",
                     "subject":"BUILDING#%1$s/BUILDING","data":{"partition":"BUILDING#%1$s","sort":"BUILDING"}}
                    """.formatted(id));

            await().atMost(PATIENCE).until(() -> "Another".equals(shown()));
        }
        assertThat(output.getOut()).doesNotContain("Nothing is remembered");
    }

    @Test
    void isAllReadAgainWhenAnythingMayHaveChanged(CapturedOutput output) {
        put(new MembershipItem("mona", id, stamp));
        await().atMost(PATIENCE).until(this::isRemembered);

        try (Fanout fanout = new Fanout(redis)) {
            name("Another");
            fanout.append("*", EVERYTHING);

            await().atMost(PATIENCE).until(() -> "Another".equals(shown()));
        }
        assertThat(output.getOut()).doesNotContain("Nothing is remembered");
    }

    @Test
    void comparesDashboardsWithTheTableWhenAnythingMayHaveChanged() {
        put(new MembershipItem("mona", id, stamp));

        try (Dashboard dashboard =
                        Dashboard.open(port, Explorer.token("mona", "manager")).watch(id, null);
                Fanout fanout = new Fanout(redis)) {
            assertThat(dashboard.event(0).path("tiles")).isEmpty();
            put(new CompartmentItem(id, id, "01", CompartmentSize.SMALL, Occupancy.VACANT, null, stamp));
            fanout.append("*", EVERYTHING);

            assertThat(dashboard.event(1).path("reset").asBoolean()).isTrue();
            assertThat(dashboard.event(1).path("tiles")).hasSize(1);
        }
    }

    @Test
    void survivesWhatCannotBeRead() {
        put(new MembershipItem("mona", id, stamp));
        await().atMost(PATIENCE).until(this::isRemembered);

        try (Fanout fanout = new Fanout(redis)) {
            name("Another");
            fanout.append("*", "nonsense");

            await().atMost(PATIENCE).until(() -> "Another".equals(shown()));
        }
        await().atMost(PATIENCE).until(this::isRemembered);
    }

    /** Whether a change that nobody tells of is not seen. */
    private boolean isRemembered() throws IOException, InterruptedException {
        name(UUID.randomUUID().toString());
        String before = shown();
        name(UUID.randomUUID().toString());
        return before.equals(shown());
    }

    private void name(String name) {
        put(new BuildingItem(id, name, "Europe/Berlin", stamp));
    }

    private String shown() throws IOException, InterruptedException {
        String document = "{ building(id: \"%s\") { name } }".formatted(id);
        return GraphClient.mona(port)
                .ask(document)
                .path("data")
                .path("building")
                .path("name")
                .asString();
    }

    private void put(TableItem item) {
        assertThat(table.putItem(put -> put.tableName(SingleTable.NAME).item(item.toMap()))
                        .sdkHttpResponse()
                        .isSuccessful())
                .isTrue();
    }
}
