package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** A day of more deliveries than anybody carries. */
@CountedTest
class DayGraphTests {

    private static final int DELIVERIES = 700;
    private static final String DAY = """
            query Q($building: ID, $status: [DeliveryStatus!], $order: DeliveryOrder!, $after: Cursor) {
              myDeliveries(date: "2026-11-20", building: $building, status: $status, order: $order, first: 3, after: $after) {
                edges { node { id } } pageInfo { endCursor hasNextPage } } }
            """;

    @Autowired
    HttpGraphQlTester tester;

    @Autowired
    InMemoryTable table;

    private Graph ada;

    @BeforeEach
    void start() {
        table.clear();
        IntStream.range(0, DELIVERIES).mapToObj(i -> Rows.item(i, 1)).forEach(table::put);
        ada = Graph.as(tester, Rows.COURIER, "courier");
    }

    @Test
    void costsNoMoreWhenHardlyAnythingFits() {
        Page first = day(Map.of("building", Rows.building(DELIVERIES - 1)), null);
        int examined = table.examined.get();
        Page second = day(
                Map.of("building", Rows.building(DELIVERIES - 1)),
                first.pageInfo().endCursor());

        assertThat(first.edges()).isEmpty();
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        assertThat(examined).isEqualTo(500);
        assertThat(second.ids()).containsExactly(Rows.delivery(DELIVERIES - 1));
        assertThat(second.pageInfo().hasNextPage()).isFalse();
        assertThat(table.requests).hasSize(2);
    }

    @Test
    void goesOnWhereAPageOfMatchesEnded() {
        Page first = day(Map.of("status", List.of("OUT_FOR_DELIVERY", "FAILED")), null);
        Page second = day(
                Map.of("status", List.of("OUT_FOR_DELIVERY")), first.pageInfo().endCursor());

        assertThat(first.ids()).containsExactly(Rows.delivery(0), Rows.delivery(1), Rows.delivery(2));
        assertThat(second.ids()).containsExactly(Rows.delivery(3), Rows.delivery(4), Rows.delivery(5));
        assertThat(day(Map.of("status", List.of("FAILED")), null).edges()).isEmpty();
    }

    @Test
    void readsOneMoreThanAPageOfAWholeDay() {
        assertThat(day(Map.of("order", "NEWEST_FIRST"), null).ids())
                .containsExactly(
                        Rows.delivery(DELIVERIES - 1), Rows.delivery(DELIVERIES - 2), Rows.delivery(DELIVERIES - 3));
        assertThat(table.examined).hasValue(4);
    }

    private Page day(Map<String, Object> selection, @Nullable String after) {
        Map<String, @Nullable Object> variables = new HashMap<>(selection);
        variables.putIfAbsent("order", "OLDEST_FIRST");
        variables.put("after", after);
        return ada.ask(DAY, variables).path("myDeliveries").entity(Page.class).get();
    }

    record Page(List<Edge> edges, PageInfo pageInfo) {

        List<String> ids() {
            return edges.stream().map(edge -> edge.node().id()).toList();
        }
    }

    record Edge(Node node) {}

    record Node(String id) {}

    record PageInfo(@Nullable String endCursor, boolean hasNextPage) {}
}
