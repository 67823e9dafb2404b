package com.northwind.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.ingest.reading.CommandAnswer;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.NoBatch;
import com.northwind.ingest.reading.Parsed;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.ReadingFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonReadingsTests {

    private static final String READING = """
            {"readingId": "0c1f5a6e-7a8b-4c3d-9e2f-1a2b3c4d5e6f", "locker": "riverside-a", "compartment": "03",
             "door": "OPEN", "occupied": true, "sequence": 17, "measuredAt": "2026-11-20T12:00:00.000Z"}
            """;
    private static final String ANSWER = """
            {"commandId": "0c1f5a6e-7a8b-4c3d-9e2f-1a2b3c4d5e6f", "outcome": "REFUSED", "reason": "the bolt is stuck"}
            """;
    private static final UUID ID = UUID.fromString("0c1f5a6e-7a8b-4c3d-9e2f-1a2b3c4d5e6f");

    private final ReadingFormat format = new JsonReadings(new JsonMapper());

    JsonReadingsTests() throws IOException {}

    @Test
    void readsAReading() {
        assertThat(one(READING))
                .isEqualTo(new Parsed.Valid(new Reading(
                        ID, "riverside-a", "03", Door.OPEN, true, 17, Instant.parse("2026-11-20T12:00:00Z"), null)));
    }

    @Test
    void needsNoPresenceSensor() {
        assertThat(one(READING.replace("\"occupied\": true, ", ""))).isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void readsTheAnswerToACommand() {
        assertThat(one(READING.replace("\"door\"", "\"answer\": %s, \"door\"".formatted(ANSWER))))
                .isInstanceOfSatisfying(
                        Parsed.Valid.class, it -> assertThat(it.reading().answer())
                                .isEqualTo(new CommandAnswer(ID, CommandAnswer.Outcome.REFUSED, "the bolt is stuck")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REFUSED           | IGNORED                   | answer/outcome has no such value
            the bolt is stuck | \\u0007                   | answer/reason has another shape
            "outcome"         | "celsius": 4, "outcome"   | a reading has no such field as it was sent with
            "commandId"       | "command"                 | commandId is missing
            """)
    void namesTheFieldAtFaultOfAnAnswer(String part, String wrong, String fault) {
        String answer = ANSWER.replace(part, wrong);

        assertThat(one(READING.replace("\"door\"", "\"answer\": %s, \"door\"".formatted(answer))))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class, it -> assertThat(it.fault()).contains(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "sequence": 17              | "sequence": 0                     | sequence is too small
            "sequence": 17              | "sequence": 9007199254740992      | sequence is too large
            "sequence": 17              | "sequence": "17"                  | sequence has another type
            "sequence": 17,             |                                   | sequence is missing
            "compartment": "03"         | "compartment": "3"                | compartment has another shape
            "compartment": "03"         | "compartment": "03\\n"            | compartment has another shape
            "locker": "riverside-a"     | "locker": "a#COMPARTMENT#01"      | locker has another shape
            "door": "OPEN"              | "door": "AJAR"                    | door has no such value
            "occupied": true            | "occupied": 1                     | occupied has another type
            2026-11-20T12:00:00.000Z    | 2026-02-30T12:00:00.000Z          | measuredAt has no such value
            2026-11-20T12:00:00.000Z    | yesterday                         | measuredAt has another shape
            "door": "OPEN"              | "door": "OPEN", "celsius": 4      | a reading has no such field as it was sent with
            """)
    void namesTheFieldAtFault(String part, String wrong, String fault) {
        assertThat(one(READING.replace(part, wrong == null ? "" : wrong))).isEqualTo(new Parsed.Invalid(ID, fault));
    }

    @Test
    void namesEveryFieldAtFault() {
        assertThat(one(READING.replace("17", "0").replace("OPEN", "AJAR")))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class, it -> assertThat(it.fault()).contains("sequence", "door"));
    }

    @Test
    void tellsNoIdThatIsNone() {
        assertThat(one(READING.replace(ID.toString(), "17")))
                .isEqualTo(new Parsed.Invalid(null, "readingId has another shape"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2", "null", "17", "[]", "\"text\"", "{} {}"})
    void knowsWhatIsNoReading(String message) {
        assertThat(one(message)).isInstanceOf(Parsed.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2", "null", "17", "[]", "{}"})
    void knowsWhatIsNoBatch(String message) {
        assertThatExceptionOfType(NoBatch.class).isThrownBy(() -> format.batch(message.getBytes(UTF_8)));
    }

    @Test
    void takesNoMoreThanFiveHundred() {
        assertThat(format.batch(batch(500))).hasSize(500);

        assertThatExceptionOfType(NoBatch.TooMany.class).isThrownBy(() -> format.batch(batch(501)));
    }

    @Test
    void readsAReadingOnEachLineAndSkipsEmptyOnes() {
        String line = READING.replace("\n", "");

        assertThat(lines("%s\r\n\n  \n{\n%s".formatted(line, line)))
                .containsExactly(one(line), new Parsed.Invalid(null, "is not readable JSON"), one(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\n"})
    void knowsWhatIsNoLine(String message) {
        assertThatExceptionOfType(NoBatch.class).isThrownBy(() -> lines(message));
    }

    @Test
    void takesNoMoreThanFiveHundredLines() {
        assertThat(lines("{}\n".repeat(500))).hasSize(500);

        assertThatExceptionOfType(NoBatch.TooMany.class).isThrownBy(() -> lines("{}\n".repeat(501)));
    }

    private List<Parsed> lines(String message) {
        return format.lines(message.getBytes(UTF_8));
    }

    private Parsed one(String message) {
        return format.one(message.getBytes(UTF_8));
    }

    private static byte[] batch(int readings) {
        return "[%s]"
                .formatted(String.join(",", java.util.Collections.nCopies(readings, READING)))
                .getBytes(UTF_8);
    }
}
