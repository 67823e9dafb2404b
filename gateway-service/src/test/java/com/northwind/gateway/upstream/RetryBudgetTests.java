package com.northwind.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTests {

    private final RetryBudget budget = new RetryBudget();

    @Test
    void givesAFewAway() {
        assertThat(IntStream.range(0, 100).filter(i -> budget.spend()).count()).isEqualTo(10);
    }

    @Test
    void isATenthOfTheCallsThen() {
        givesAFewAway();

        long retries = IntStream.range(0, 1_000)
                .filter(i -> {
                    budget.earn();
                    return budget.spend();
                })
                .count();
        assertThat(retries).isEqualTo(100);
    }

    @Test
    void savesNoMoreThanATenthOfAHundredCalls() {
        IntStream.range(0, 10_000).forEach(i -> budget.earn());

        givesAFewAway();
    }
}
