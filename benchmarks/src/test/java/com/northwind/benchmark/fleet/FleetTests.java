package com.northwind.benchmark.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.northwind.benchmark.stage.CannotMeasure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FleetTests {

    private final Fleet fleet = new Fleet("some", 2, 4, 3);

    @Test
    void noTwoBoxesAreTheSame() {
        List<Box> boxes = IntStream.range(0, fleet.size()).mapToObj(fleet::box).toList();

        assertThat(boxes).hasSize(12).doesNotHaveDuplicates();
        assertThat(fleet.byBuilding()).hasSize(2).allSatisfy((_, its) -> assertThat(its)
                .hasSize(6));
    }

    @Test
    void oneAfterAnotherTheyAreOfDifferentLockers() {
        assertThat(Stream.of(0, 1, 2, 3, 4).map(fleet::box).map(Box::place))
                .containsExactly(
                        "some-locker-000/01",
                        "some-locker-001/01",
                        "some-locker-002/01",
                        "some-locker-003/01",
                        "some-locker-000/02");
    }

    @Test
    void everyDoorMovesAsOftenAsTheOthers() {
        Movements movements = new Movements(fleet);

        List<Moved> moved = Stream.generate(movements::next).limit(24).toList();

        assertThat(moved.subList(0, 12)).allMatch(one -> one.sequence() == 1 && one.isOpen());
        assertThat(moved.subList(12, 24)).allMatch(one -> one.sequence() == 2 && !one.isOpen());
    }

    @Test
    void everyBuildingHasALocker() {
        assertThatThrownBy(() -> new Fleet("some", 3, 2, 1))
                .isInstanceOf(CannotMeasure.class)
                .hasMessage("3 buildings cannot share 2 lockers");
    }
}
