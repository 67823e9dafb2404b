package com.northwind.benchmark.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void everyPartHasAPortOfItsOwn() throws Exception {
        Ports ports = Ports.free();

        assertThat(Stream.of(Part.values()).map(ports::of))
                .doesNotHaveDuplicates()
                .allMatch(port -> port > 0);
    }

    @Test
    void whoIsNotAskedByOthersHasItsManagementAlone() throws Exception {
        Ports ports = Ports.free();

        assertThat(Service.FANOUT.environment(ports))
                .containsOnly(Map.entry("MANAGEMENT_SERVER_PORT", ports.text(Part.FANOUT_MANAGEMENT)));
        assertThat(Service.GRAPHQL.environment(ports)).containsEntry("SERVER_PORT", ports.text(Part.GRAPHQL));
    }

    @Test
    void tooFewOpenFilesAreSaidBeforeAnythingStarts() {
        OpenFiles.mustAllow(500, 1_024);

        assertThatThrownBy(() -> OpenFiles.mustAllow(10_000, 1_024))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageStartingWith("10000 sockets need 10500 open files in a process, and here are 1024 allowed");
    }
}
