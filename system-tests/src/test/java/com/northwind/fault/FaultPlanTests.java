package com.northwind.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultPlanTests {

    private static final List<Fault> ALL = List.of(Fault.values());

    @Test
    void hasEveryFaultOnceBeforeOneComesAgain() {
        FaultPlan plan = new FaultPlan(ALL, 7);

        assertThat(Stream.generate(plan::next).limit(ALL.size()).map(FaultPlan.Step::fault))
                .containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(plan.hasShownAll()).isTrue();
        assertThat(plan.next().fault()).isNotNull();
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(steps(7)).isEqualTo(steps(7)).isNotEqualTo(steps(8));
    }

    private static List<FaultPlan.Step> steps(long seed) {
        FaultPlan plan = new FaultPlan(ALL, seed);
        return Stream.generate(plan::next).limit(30).toList();
    }
}
