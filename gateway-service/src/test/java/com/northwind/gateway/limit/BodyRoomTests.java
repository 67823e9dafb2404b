package com.northwind.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BodyRoomTests {

    private final BodyRoom room = new BodyRoom(
            new LimitProperties(
                    DataSize.ofBytes(10), DataSize.ofBytes(25), Duration.ofSeconds(5), Duration.ofSeconds(15)),
            new SimpleMeterRegistry());

    @Test
    void isForAllBodiesTogether() {
        assertThat(room.take(10)).isTrue();
        assertThat(room.take(10)).isTrue();
        assertThat(room.take(6)).isFalse();
        assertThat(room.take(5)).isTrue();
    }

    @Test
    void isThereAgainWhenARequestIsAnswered() {
        isForAllBodiesTogether();

        room.give(10);

        assertThat(room.take(11)).isFalse();
        assertThat(room.take(10)).isTrue();
    }
}
