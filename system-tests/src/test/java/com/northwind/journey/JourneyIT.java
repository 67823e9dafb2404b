package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

@WithPlatform
class JourneyIT {

    private final RunningPlatform running;

    JourneyIT(RunningPlatform running) {
        this.running = running;
    }

    @Test
    void leadsFromTheLoginToTheInvoice() {
        Journey journey = new Journey(running.platform(), Clock.systemUTC(), new Steps(System.out));

        Journey.Outcome outcome = journey.play();

        assertThat(outcome.doorOpenToTile()).isPositive();
    }

    @Test
    void isADemonstrationToo() {
        Launcher.Result demo = running.launcher().run("demo");

        assertThat(demo.output()).contains("Door to tile:");
        assertThat(demo.exitCode()).isZero();
    }

    @Test
    void needsNoSecondStart() {
        String before = running.status().path("services").toString();

        Launcher.Result up = running.launcher().run("up");

        assertThat(up.output()).contains("nothing was started");
        assertThat(running.status().path("services").toString()).isEqualTo(before);
    }

    @Test
    void isRefusedWhereThePortsAreTaken() {
        Launcher other = new Launcher(
                running.launcher().root(),
                running.launcher().home().resolveSibling("another"),
                running.launcher().portOffset());

        Launcher.Result up = other.run("up");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output())
                .contains("ports are taken")
                .contains("local-aws")
                .contains("pid");
    }
}
