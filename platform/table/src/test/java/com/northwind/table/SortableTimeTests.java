package com.northwind.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SortableTimeTests {

    @Test
    void sortsAsTimeDoes() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(SortableTime.of(noon)).isLessThan(SortableTime.of(noon.plusMillis(500)));
    }
}
