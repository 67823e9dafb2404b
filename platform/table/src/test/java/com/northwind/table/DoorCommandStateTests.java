package com.northwind.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorCommandStateTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Stamp STAMP = Stamp.first(NOON, null);
    private static final DoorCommandItem COMMAND =
            new DoorCommandItem("k1", "riverside", "riverside-a", "03", "d1", "ada", NOON.plusSeconds(10), STAMP);

    @ParameterizedTest
    @CsvSource({
        ",        9,  PENDING",
        ",        10, EXPIRED",
        "OBEYED,  9,  OBEYED",
        "OBEYED,  60, OBEYED",
        "REFUSED, 9,  REFUSED",
        "EXPIRED, 9,  EXPIRED"
    })
    void followsFromTheAnswerOrElseFromTheTime(@Nullable CommandOutcome outcome, int seconds, DoorCommandState state) {
        CommandAnswerItem answer = outcome == null ? null : answer(outcome);

        assertThat(DoorCommandState.of(COMMAND, answer, NOON.plusSeconds(seconds)))
                .isEqualTo(state);
    }

    private static CommandAnswerItem answer(CommandOutcome outcome) {
        return new CommandAnswerItem(
                "riverside", "riverside-a", "03", "k1", outcome, null, 17, NOON, NOON, NOON, STAMP);
    }
}
