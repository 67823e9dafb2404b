package com.northwind.gateway.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.canary.Tally.Sum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopRuleTests {

    @ParameterizedTest
    @CsvSource({
        // calls and failures of the canary, and of the stable version
        "50,  10, 950, 0",
        "50,  3,  950, 0",
        "100, 30, 900, 90",
        "1000, 50, 9000, 100",
        "50, 2, 0, 0"
    })
    void findsACanaryThatIsWorse(long calls, long failures, long stableCalls, long stableFailures) {
        assertThat(StopRule.isWorse(new Sum(calls, failures), new Sum(stableCalls, stableFailures)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // too few to say
        "49, 49, 951, 0",
        // as bad as the other
        "100, 20, 900, 180",
        // worse by luck
        "100, 14, 900, 90",
        // worse for sure, and by so little that nobody minds
        "100000, 1000, 900000, 500",
        // better
        "50, 0, 950, 100",
        "50, 1, 0, 0"
    })
    void leavesACanaryThatIsNot(long calls, long failures, long stableCalls, long stableFailures) {
        assertThat(StopRule.isWorse(new Sum(calls, failures), new Sum(stableCalls, stableFailures)))
                .isFalse();
    }
}
