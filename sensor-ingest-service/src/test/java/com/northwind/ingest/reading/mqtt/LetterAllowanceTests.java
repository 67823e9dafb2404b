package com.northwind.ingest.reading.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterAllowanceTests {

    private final LetterAllowance letters = new LetterAllowance();

    @Test
    void keepsTheFirstOfEachLocker() {
        assertThat(kept("harbour-a", 100)).isEqualTo(100);
        assertThat(kept("harbour-b", 100)).isEqualTo(100);
    }

    @Test
    void keepsOnlySomeOfAFlood() {
        assertThat(kept("harbour-a", 100_000)).isBetween(100L, 50_000L);
    }

    private long kept(String locker, int messages) {
        return IntStream.range(0, messages).filter(i -> letters.keeps(locker)).count();
    }
}
