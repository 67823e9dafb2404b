package com.northwind.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.northwind.benchmark.stage.CannotMeasure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTests {

    @Test
    void whatIsNotSaidIsAsTheBenchmarkHasIt() {
        Settings settings = Settings.of(List.of("--rate", "7"), Map.of("rate", 100, "turns", 10));

        assertThat(settings.number("rate")).isEqualTo(7);
        assertThat(settings.number("turns")).isEqualTo(10);
    }

    @Test
    void moreOptionsOfTheJvmStandBesideTheDefaultOnes() {
        Settings settings = Settings.of(List.of("--more-jvm", "-XX:TieredStopAtLevel=1"), Map.of());

        assertThat(settings.jvm()).contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatThrownBy(() -> Settings.of(List.of("--speed", "7"), Map.of()))
                .isInstanceOf(CannotMeasure.class)
                .hasMessage("There is no option --speed");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Settings.of(List.of("--rate", "fast"), Map.of("rate", 100)))
                .isInstanceOf(CannotMeasure.class)
                .hasMessage("--rate must be a whole number above 0, not 'fast'");
    }

    @Test
    void helpIsNoFailure() {
        assertThat(Main.run(List.of("day", "--help"))).isZero();
        assertThat(Main.run(List.of())).isEqualTo(2);
        assertThat(Main.run(List.of("nothing"))).isEqualTo(1);
    }
}
