package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The short version of {@code ./northwind faults}: what is on the way of a reading breaks once, under load. */
@WithPlatform
@EnabledIfSystemProperty(
        named = "northwind.faults",
        matches = "true",
        disabledReason = "It breaks one part after the other and takes minutes: ./mvnw verify -Dnorthwind.faults=true")
class FaultsIT {

    private final RunningPlatform running;

    FaultsIT(RunningPlatform running) {
        this.running = running;
    }

    @Test
    void loseNothingAndDoubleNothing() {
        Launcher.Result run = running.launcher()
                .run(
                        "faults",
                        "--minutes",
                        "0",
                        "--rate",
                        "20",
                        "--dashboards",
                        "2",
                        "--faults",
                        "ingest,fanout,graphql,redis,broker,table");

        assertThat(run.output()).contains("Every acknowledged reading is in the table once.");
        assertThat(run.exitCode()).isZero();
    }

    /** Whatever came of it, the next test finds everybody alive. */
    @AfterEach
    void bringBack() {
        running.up();
    }
}
