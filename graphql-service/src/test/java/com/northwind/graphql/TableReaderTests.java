package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.table.BuildingItem;
import com.northwind.table.ItemKey;
import com.northwind.table.Stamp;
import com.northwind.table.TableClients;
import com.northwind.table.TableItem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class TableReaderTests {

    private static final ItemKey THERE = BuildingItem.key("b");

    /** Short enough in characters, but not in bytes. */
    private static final ItemKey WIDE = BuildingItem.key("\u00fc".repeat(900));

    private static final ItemKey LONG = BuildingItem.key("b".repeat(3_000));

    private final InMemoryTable table = new InMemoryTable();
    private final TableReader reader = new TableReader(new TableCalls(table, 2, TableClients.CALL));

    @BeforeEach
    void start() {
        table.put(new BuildingItem("b", "B", "UTC", Stamp.first(World.NOON, null)));
    }

    @Test
    void findsWhatIsThereBesideWhatCannotBe() {
        List<ItemKey> keys = List.of(LONG, THERE, WIDE);

        assertThat(found(reader.items(keys))).containsExactly(THERE);
        assertThat(found(reader.currentItems(keys))).containsExactly(THERE);
    }

    @Test
    void asksForNothingThatCannotBe() {
        assertThat(reader.item(LONG).blockOptional()).isEmpty();
        assertThat(reader.item(WIDE).blockOptional()).isEmpty();
        assertThat(found(reader.items(List.of(LONG)))).isEmpty();

        assertThat(table.requests).isEmpty();
    }

    private static List<ItemKey> found(Flux<TableItem> items) {
        return items.map(TableItem::key).collectList().blockOptional().orElseThrow();
    }
}
