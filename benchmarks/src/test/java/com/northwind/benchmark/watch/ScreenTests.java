package com.northwind.benchmark.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.benchmark.fleet.Box;
import com.northwind.benchmark.fleet.Moved;
import com.northwind.benchmark.fleet.Times;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTests {

    private static final Box BOX = new Box("b1", "l1", "01");

    private final List<String> changes = new ArrayList<>();
    private final Screen screen =
            new Screen((place, before, now, _, _) -> changes.add(place + " " + before + ">" + now));

    @Test
    void showsEveryMovementOnce() {
        tile(1);
        tile(2);

        assertThat(changes).containsExactly("l1/01 0>1", "l1/01 1>2");
        assertThat(screen.skipped() + screen.doubled() + screen.resets()).isZero();
        assertThat(screen.cursor()).isEqualTo("after 2");
    }

    @Test
    void findsWhatIsMissing() {
        tile(1);
        tile(4);

        assertThat(screen.skipped()).isEqualTo(2);
    }

    @Test
    void findsWhatComesTwice() {
        tile(1);
        tile(1);

        assertThat(screen.doubled()).isEqualTo(1);
        assertThat(changes).hasSize(1);
    }

    @Test
    void aSnapshotIsNoEvent() {
        hear("""
                {"cursor": "c", "reset": true, "tiles": [{"locker": "l1", "compartment": "01", "sequence": 7}]}""");

        assertThat(screen.resets()).isEqualTo(1);
        assertThat(changes).isEmpty();
    }

    @Test
    void isBehindByWhatItWasNotTold() {
        Times times = new Times();
        times.moves(Moved.now(BOX, 1));
        times.moves(Moved.now(BOX, 2));

        tile(1);

        assertThat(screen.behind(List.of(BOX), times)).isEqualTo(1);
    }

    private void tile(int sequence) {
        hear("""
                {"cursor": "after %1$d", "tile": {"locker": "l1", "compartment": "01", "sequence": %1$d}}""".formatted(sequence));
    }

    private void hear(String event) {
        screen.hear(new Heard(1, """
                {"type":"next","id":"1","payload":{"data":{"buildingActivity":%s}}}""".formatted(event)));
    }
}
