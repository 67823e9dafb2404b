package com.northwind.fanout.tile;

import static com.northwind.fanout.tile.Tiles.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.fanout.feed.Change;
import com.northwind.fanout.feed.SinkUnavailable;
import com.northwind.table.TableItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadAheadTests {

    private static final String SHARD = "shard-1";

    private final List<String> questions = new ArrayList<>();
    private final Change harbour = change("1", Tiles.open("harbour", 17));
    private final Change riverside = change("2", Tiles.vacant("riverside", 3));
    private boolean away;

    private final ReadAhead ahead = new ReadAhead(new Halves() {

        @Override
        public Optional<Both> find(String building, String locker, String compartment) {
            questions.add(building);
            return Optional.of(new Both(Tiles.vacant(building, 3), Tiles.open(building, 17)));
        }

        @Override
        public Map<Box, Both> find(List<Box> boxes) {
            if (away) {
                throw new SinkUnavailable("The table", null);
            }
            questions.add("all " + boxes.size());
            Map<Box, Both> found = new HashMap<>();
            boxes.forEach(
                    box -> found.put(box, new Both(Tiles.vacant(box.building(), 3), Tiles.open(box.building(), 17))));
            return found;
        }
    });

    @Test
    void asksOnceForAPage() {
        ahead.expect(SHARD, List.of(harbour, riverside));

        assertThat(find(harbour)).isEqualTo("harbour");
        assertThat(find(riverside)).isEqualTo("riverside");
        assertThat(questions).containsExactly("all 2");
    }

    @Test
    void asksForOneWhenItIsOffered() {
        ahead.expect(SHARD, List.of(harbour));

        assertThat(find(harbour)).isEqualTo("harbour");
        assertThat(questions).containsExactly("harbour");
    }

    @Test
    void asksAgainForWhatWasReadForAnEarlierPage() {
        ahead.expect(SHARD, List.of(harbour, riverside));
        ahead.expect(SHARD, List.of());

        find(harbour);

        assertThat(questions).containsExactly("all 2", "harbour");
    }

    @Test
    void keepsWhatIsOfferedAgainUntilItIsTold() {
        ahead.expect(SHARD, List.of(harbour, riverside));
        find(harbour);
        find(harbour);
        ahead.forget(harbour);
        find(harbour);

        assertThat(questions).containsExactly("all 2", "harbour");
    }

    @Test
    void asksForEachWhereAllAtOnceIsNotAnswered() {
        away = true;
        ahead.expect(SHARD, List.of(harbour, riverside));

        assertThat(find(harbour)).isEqualTo("harbour");
        assertThat(questions).containsExactly("harbour");
    }

    private String find(Change change) {
        TableItem item = change.after();
        assertThat(item).isNotNull();
        Halves.Box box = new Halves.Box(item == harbour.after() ? "harbour" : "riverside", "riverside-a", "01");
        return ahead.find(change, box).orElseThrow().compartment().building();
    }

    private static Change change(String event, TableItem item) {
        return new Change(event, Change.Kind.MODIFY, NOON, null, item, new Change.Place(SHARD, event));
    }
}
