package com.northwind.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.journey.Unexpected;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultOptionsTests {

    @Test
    void haveDefaults() {
        assertThat(FaultOptions.of(Map.of()))
                .isEqualTo(
                        new FaultOptions(Duration.ofMinutes(10), 40, 3, List.of(Fault.values()), 1, Optional.empty()));
    }

    @Test
    void sayEverything() {
        assertThat(FaultOptions.of(Map.of(
                        "minutes", "0",
                        "rate", "20",
                        "dashboards", "1",
                        "faults", "redis,broker,redis",
                        "seed", "9",
                        "report", "faults.md")))
                .isEqualTo(new FaultOptions(
                        Duration.ZERO,
                        20,
                        1,
                        List.of(Fault.REDIS, Fault.BROKER),
                        9,
                        Optional.of(Path.of("faults.md"))));
    }

    @ParameterizedTest
    @CsvSource({"minutes,60", "rate,fast", "dashboards,0", "faults,fire", "seed,-1"})
    void sayWhatIsWrong(String name, String value) {
        assertThatExceptionOfType(Unexpected.class)
                .isThrownBy(() -> FaultOptions.of(Map.of(name, value)))
                .withMessageContaining("--" + name)
                .withMessageContaining(value);
    }
}
