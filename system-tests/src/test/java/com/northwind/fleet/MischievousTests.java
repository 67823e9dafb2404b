package com.northwind.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MischievousTests {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<Reading> MEASURED =
            IntStream.range(0, 2_000).mapToObj(MischievousTests::reading).toList();

    @ParameterizedTest
    @EnumSource(Mischief.class)
    void leavesNothingOut(Mischief kind) {
        assertThat(sent(EnumSet.of(kind)).map(sent -> sent.reading().id()).distinct())
                .containsExactlyElementsOf(MEASURED.stream().map(Reading::id).toList());
        assertThat(sent(EnumSet.of(kind)).map(sent -> sent.reading().sequence()).distinct())
                .containsExactlyElementsOf(
                        MEASURED.stream().map(Reading::sequence).toList());
    }

    @Test
    void isNoneUnlessAskedFor() {
        assertThat(sent(Set.of()))
                .containsExactlyElementsOf(MEASURED.stream()
                        .map(reading -> new Mischievous.Delayed(reading, Duration.ZERO))
                        .toList());
    }

    @Test
    void saysSomeThingsTwice() {
        assertThat(sent(EnumSet.of(Mischief.DUPLICATES)).count()).isBetween(2_020L, 2_300L);
    }

    @Test
    void holdsSomeThingsBack() {
        assertThat(sent(EnumSet.of(Mischief.REORDERING))
                        .filter(sent -> !sent.by().isZero())
                        .count())
                .isBetween(20L, 300L);
    }

    @Test
    void hasSomeWrongClocks() {
        assertThat(sent(EnumSet.of(Mischief.SKEW)).map(sent -> sent.reading().measuredAt()))
                .anyMatch(START.minus(Duration.ofDays(1))::isAfter)
                .anyMatch(START::isBefore)
                .contains(START);
    }

    @Test
    void fallsSilentHereAndThere() {
        assertThat(sent(EnumSet.of(Mischief.SILENCE)).filter(sent -> !sent.by().isZero()))
                .isNotEmpty()
                .allMatch(sent -> sent.by().compareTo(Duration.ofSeconds(20)) <= 0);
    }

    @Test
    void forcesOnlyDoorsThatOpen() {
        assertThat(sent(EnumSet.of(Mischief.FORCED)).map(Mischievous.Delayed::reading))
                .filteredOn(reading -> reading.door().equals("FORCED"))
                .isNotEmpty()
                .allMatch(reading -> reading.sequence() % 2 == 0);
    }

    private static Stream<Mischievous.Delayed> sent(Set<Mischief> kinds) {
        Mischievous mischief = new Mischievous(kinds, new Random(7));
        return MEASURED.stream()
                .flatMap(reading -> mischief.of(reading, Duration.ofMillis(10 * reading.sequence())).stream());
    }

    private static Reading reading(int number) {
        return new Reading(
                "reading-" + number,
                "fleet-%03d".formatted(number % 100),
                "01",
                number % 2 == 0 ? "OPEN" : "CLOSED",
                false,
                number,
                START);
    }
}
