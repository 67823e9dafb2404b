package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.table.ChangeItem;
import com.northwind.table.DeliveryItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@CountedTest
class SyncGraphTests {

    private static final String SYNC = """
            query Q($since: Cursor, $first: Int!) { syncDeliveries(since: $since, first: $first) {
              changes { ... on DeliveryUpserted { delivery { id } } ... on DeliveryRemoved { id } }
              cursor hasMore } }
            """;

    @Autowired
    HttpGraphQlTester tester;

    @Autowired
    InMemoryTable table;

    private Graph ada;

    @BeforeEach
    void start() {
        ada = Graph.as(tester, Rows.COURIER, "courier");
        table.clear();
    }

    @Test
    void tellsEverythingPageByPageAndThenNothing() {
        fill(10);

        Page first = sync(null, 4);
        Page second = sync(first.cursor(), 4);
        Page third = sync(second.cursor(), 4);
        Page none = sync(third.cursor(), 4);

        assertThat(first.hasMore()).isTrue();
        assertThat(third.hasMore()).isFalse();
        assertThat(ids(first, second, third)).isEqualTo(deliveries(0, 10));
        assertThat(none).isEqualTo(new Page(List.of(), third.cursor(), false));
    }

    @Test
    void readsAsMuchAsAPageHasWhateverThereIs() {
        fill(60);
        String early = sync(null, 5).cursor();
        table.forget();

        sync(early, 5);

        assertThat(table.requests).hasSize(2);
        assertThat(table.examined).hasValue(5 + 1 + 5);
    }

    @Test
    void losesNothingThatMovesOnBetweenPages() {
        fill(6);
        Page first = sync(null, 3);
        move(4, 7);
        move(1, 8);

        Page second = sync(first.cursor(), 3);
        Page third = sync(second.cursor(), 3);

        assertThat(ids(second, third))
                .containsExactly(Rows.delivery(3), Rows.delivery(5), Rows.delivery(4), Rows.delivery(1));
    }

    @Test
    void tellsWhatIsNoLongerTheCouriers() {
        fill(3);
        String cursor = sync(null, 3).cursor();
        table.remove(change(1));
        table.put(new ChangeItem(
                Rows.COURIER, Rows.delivery(1), 4, true, change(1).stamp()));

        assertThat(sync(cursor, 3).changes()).containsExactly(Map.of("id", Rows.delivery(1)));
    }

    @Test
    void doesNotShowADeliveryThatIsGivenAwayMeanwhile() {
        fill(2);
        Rows.of(2).stream().filter(DeliveryItem.class::isInstance).skip(1).forEach(table::remove);

        assertThat(sync(null, 2).changes())
                .containsExactly(Map.of("delivery", Map.of("id", Rows.delivery(0))), Map.of("id", Rows.delivery(1)));
    }

    @Test
    void refusesACursorOfSomebodyElse() {
        fill(2);
        String cursor = sync(null, 1).cursor();
        Graph ben = Graph.as(tester, "ben", "courier");

        for (String foreign : List.of(cursor, "x", "c3luYw")) {
            ben.ask(SYNC, Map.of("first", 1, "since", foreign)).errors().satisfy(errors -> assertThat(
                            errors.getFirst().getExtensions())
                    .containsEntry("code", "BAD_REQUEST")
                    .containsEntry("argument", "since"));
        }
    }

    @Test
    void isForCouriersOnlyAndBounded() {
        assertThat(Graph.as(tester, "mona", "manager").refusal("{ syncDeliveries { cursor } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(ada.error("{ syncDeliveries(first: 101) { cursor } }")).containsEntry("argument", "first");
    }

    private void fill(int rows) {
        Rows.of(rows).stream()
                .filter(item -> item instanceof ChangeItem || item instanceof DeliveryItem)
                .forEach(table::put);
    }

    private void move(int delivery, long order) {
        ChangeItem before = change(delivery);
        table.remove(before);
        table.put(new ChangeItem(before.courier(), before.delivery(), order, false, before.stamp()));
    }

    private static ChangeItem change(int delivery) {
        return Rows.of(delivery + 1).stream()
                .filter(ChangeItem.class::isInstance)
                .map(ChangeItem.class::cast)
                .toList()
                .getLast();
    }

    private Page sync(@Nullable String since, int first) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("since", since);
        variables.put("first", first);
        return ada.ask(SYNC, variables)
                .path("syncDeliveries")
                .entity(Page.class)
                .get();
    }

    private static List<String> ids(Page... pages) {
        List<String> ids = new ArrayList<>();
        for (Page page : pages) {
            page.changes()
                    .forEach(change ->
                            ids.add(((Map<?, ?>) Objects.requireNonNull(change.get("delivery"))).get("id") + ""));
        }
        return ids;
    }

    private static List<String> deliveries(int from, int to) {
        return IntStream.range(from, to).mapToObj(Rows::delivery).toList();
    }

    record Page(List<Map<String, Object>> changes, String cursor, boolean hasMore) {}
}
