package com.northwind.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.fault.Witness.Snapshot;
import com.northwind.journey.Tile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A run of one box with the readings 1 to 4, all of them as they should be, and then with one thing planted. */
class VerdictTests {

    private static final Set<DoorReading> ACKNOWLEDGED = Set.of(reading(1), reading(2), reading(3), reading(4));

    private final Map<DoorReading, Integer> history =
            new HashMap<>(Map.of(reading(1), 1, reading(2), 1, reading(3), 1, reading(4), 1));
    private final List<Told> told = new ArrayList<>(List.of(snapshot(0), change(1), change(2), change(3), change(4)));
    private final List<Snapshot> snapshots = new ArrayList<>(List.of(new Snapshot(null, false)));
    private Tile shown = tile(4);

    @Test
    void isGoodIfAllIsAsItShouldBe() {
        assertThat(verdict().isGood()).isTrue();
    }

    @Test
    void findsAReadingThatIsNotInTheTable() {
        history.remove(reading(2));

        assertThat(objections()).containsExactly("a/01#2 was acknowledged and is in the history 0 times");
    }

    @Test
    void findsAReadingThatIsInTheTableTwice() {
        history.put(reading(2), 2);

        assertThat(objections()).containsExactly("a/01#2 was acknowledged and is in the history 2 times");
    }

    @Test
    void findsAnEventThatIsMissing() {
        told.remove(3);

        assertThat(objections()).containsExactly("dashboard was never told a/01#3");
    }

    @Test
    void findsTheLastEventMissingAndTheTileThatStands() {
        told.removeLast();
        shown = tile(3);

        assertThat(objections())
                .hasSize(2)
                .contains("dashboard was never told a/01#4")
                .anyMatch(objection -> objection.contains("and the table has"));
    }

    @Test
    void findsAnEventThatIsDoubled() {
        told.add(4, change(3));

        assertThat(objections()).containsExactly("dashboard was told a/01#3 twice");
    }

    @Test
    void findsAnEventThatIsDoubledAfterASnapshotHadIt() {
        forget(3, snapshot(2), Fault.REDIS);
        told.add(4, change(2));

        assertThat(objections()).containsExactly("dashboard was told a/01#2 twice");
    }

    @Test
    void findsEventsInTheWrongOrder() {
        told.add(2, told.remove(3));

        assertThat(objections()).containsExactly("dashboard was told a/01#2 after 3");
    }

    @Test
    void letsASnapshotStandForWhatWasForgottenWithRedis() {
        told.remove(2);
        forget(2, snapshot(2), Fault.REDIS);

        assertThat(verdict().isGood()).isTrue();
    }

    @Test
    void letsASnapshotStandForNothingThatCameBefore() {
        told.remove(2);
        forget(3, snapshot(3), Fault.REDIS);

        assertThat(objections()).containsExactly("dashboard was never told a/01#2");
    }

    @Test
    void letsNothingButAForgetfulFaultExcuseASnapshot() {
        told.remove(2);
        forget(2, snapshot(2), Fault.FANOUT);

        assertThat(objections()).containsExactly("dashboard was told a snapshot instead of changes, after FANOUT");
    }

    private void forget(int place, Told snapshot, Fault fault) {
        told.add(place, snapshot);
        snapshots.add(new Snapshot(fault, false));
    }

    private List<String> objections() {
        return verdict().objections();
    }

    private Verdict verdict() {
        Testimony testimony = new Testimony("dashboard", "building", told, snapshots, Map.of(shown.place(), shown));
        return Verdict.of(ACKNOWLEDGED, history, Map.of("a/01", tile(4)), List.of(testimony));
    }

    private static Told change(long sequence) {
        return new Told(tile(sequence), sequence, false);
    }

    private static Told snapshot(long sequence) {
        return new Told(tile(sequence), sequence, true);
    }

    private static DoorReading reading(long sequence) {
        return new DoorReading("a/01", sequence);
    }

    private static Tile tile(long sequence) {
        return new Tile("a", "01", "VACANT", null, sequence % 2 == 0 ? "CLOSED" : "OPEN", sequence);
    }
}
