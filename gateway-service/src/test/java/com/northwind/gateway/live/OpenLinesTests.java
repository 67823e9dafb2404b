package com.northwind.gateway.live;

import static com.northwind.gateway.live.OpenLines.Entry.ENTERED;
import static com.northwind.gateway.live.OpenLines.Entry.FULL;
import static com.northwind.gateway.live.OpenLines.Entry.TOO_MANY_OF_ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenLinesTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OpenLines lines = new OpenLines(new LiveProperties(3, 2, Duration.ofSeconds(75)), meters);

    @Test
    void areBoundedForEachAddress() {
        assertThat(lines.enter("a")).isEqualTo(ENTERED);
        assertThat(lines.enter("a")).isEqualTo(ENTERED);
        assertThat(lines.enter("a")).isEqualTo(TOO_MANY_OF_ONE);
        assertThat(lines.enter("b")).isEqualTo(ENTERED);

        lines.leave("b");
        lines.leave("a");
        assertThat(lines.enter("a")).isEqualTo(ENTERED);
    }

    @Test
    void areBoundedInAll() {
        lines.enter("a");
        lines.enter("b");
        lines.enter("c");

        assertThat(lines.enter("d")).isEqualTo(FULL);
        assertThat(meters.get("northwind.live.open").gauge().value()).isEqualTo(3);

        lines.leave("a");
        assertThat(lines.enter("d")).isEqualTo(ENTERED);
    }

    @Test
    void cannotBeNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LiveProperties(0, 1, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LiveProperties(1, 1, Duration.ZERO));
    }
}
