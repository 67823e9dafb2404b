package com.northwind.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.journey.Unexpected;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetOptionsTests {

    @Test
    void haveDefaults() {
        assertThat(FleetOptions.of(Map.of()))
                .isEqualTo(new FleetOptions(200, 100, Duration.ofMinutes(1), new Day(null), Set.of(), 1));
    }

    @Test
    void sayEverything() {
        assertThat(FleetOptions.of(Map.of(
                        "count", "500",
                        "rate", "250",
                        "length", "600",
                        "day", "120",
                        "faults", "skew,forced",
                        "seed", "9")))
                .isEqualTo(new FleetOptions(
                        500,
                        250,
                        Duration.ofMinutes(10),
                        new Day(Duration.ofMinutes(2)),
                        EnumSet.of(Mischief.SKEW, Mischief.FORCED),
                        9));
    }

    @Test
    void knowAllFaultsByOneWord() {
        assertThat(FleetOptions.of(Map.of("faults", "all")).faults()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"count,501", "rate,0", "length,ten", "day,-1", "faults,fire", "seed,x"})
    void sayWhatIsWrong(String name, String value) {
        assertThatExceptionOfType(Unexpected.class)
                .isThrownBy(() -> FleetOptions.of(Map.of(name, value)))
                .withMessageContaining("--" + name)
                .withMessageContaining(value);
    }
}
