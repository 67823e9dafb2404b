package com.northwind.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DoorsTests {

    private static final List<String> LOCKERS = List.of("fleet-001", "fleet-002");

    @Test
    void areEachOpenedAndShutInTurn() {
        Map<String, Movement> last = new HashMap<>();

        for (Movement movement : day(100, 3)) {
            Movement before = last.put(movement.locker() + movement.compartment(), movement);
            assertThat(movement.open()).isEqualTo(before == null || !before.open());
        }
        assertThat(last).hasSize(8);
    }

    @Test
    void areLeftWithAParcelInsideOrWithoutTheOneThatWas() {
        Map<String, Movement> last = new HashMap<>();

        for (Movement movement : day(100, 3)) {
            Movement before = last.put(movement.locker() + movement.compartment(), movement);
            boolean was = before != null && before.occupied();
            assertThat(movement.occupied()).isEqualTo(movement.open() ? was : !was);
        }
    }

    @Test
    void areOpenForSomeSeconds() {
        List<Movement> quiet = day(6, 10_000);

        assertThat(quiet).extracting(Movement::open).startsWith(true, true).contains(false);
        assertThat(day(2, 1_000)).extracting(Movement::open).containsExactly(true, true);
    }

    @Test
    void moveAlsoWhenThereIsNoneLeftToOpen() {
        assertThat(day(9, 0)).last().extracting(Movement::open).isEqualTo(false);
    }

    @Test
    void doTheSameForTheSameChance() {
        assertThat(day(50, 500)).isEqualTo(day(50, 500));
    }

    private static List<Movement> day(int movements, long apart) {
        Doors doors = new Doors(LOCKERS, new Random(7));
        return LongStream.range(0, movements)
                .mapToObj(number -> doors.next(number * apart))
                .toList();
    }
}
