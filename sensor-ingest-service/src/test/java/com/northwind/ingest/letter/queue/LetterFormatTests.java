package com.northwind.ingest.letter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.ingest.letter.Letter;
import com.northwind.ingest.reading.DeadLetter;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tools.jackson.databind.json.JsonMapper;

class LetterFormatTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String WAITING = """
            {"reading":{"door":"OPEN"},"receivedAt":"2026-11-20T11:00:00Z","device":"riverside-a"}""";

    private final LetterFormat format = new LetterFormat(new JsonMapper());

    @Test
    void readsWhatWasBuried() {
        assertThat(content(
                        "garbage {",
                        Map.of(
                                "cause", text("is not readable JSON"),
                                "device", text("harbour-a"),
                                "receivedAt", text("2026-11-20T11:30:00Z"),
                                "traceparent", text("00-1-2-01"))))
                .isEqualTo(new DeadLetter(
                        "garbage {",
                        "is not readable JSON",
                        "harbour-a",
                        Instant.parse("2026-11-20T11:30:00Z"),
                        "00-1-2-01"));
    }

    @Test
    void readsWhatTheQueueItselfGaveUpOn() {
        assertThat(content(WAITING, Map.of()))
                .isEqualTo(new DeadLetter(
                        "{\"door\":\"OPEN\"}",
                        "the queue gave up on it",
                        "riverside-a",
                        Instant.parse("2026-11-20T11:00:00Z"),
                        null));
    }

    @Test
    void believesNoDeviceThatAMessageNamesItself() {
        assertThat(content(WAITING, Map.of("device", text("harbour-a"))).device())
                .isEqualTo("harbour-a");
    }

    @Test
    void hasNoDeviceWhereNobodySaidOne() {
        assertThat(content("garbage {", Map.of()))
                .returns(null, DeadLetter::device)
                .returns(NOON, DeadLetter::receivedAt);
    }

    private DeadLetter content(String body, Map<String, MessageAttributeValue> beside) {
        Letter letter = format.letter(Message.builder()
                .messageId("m")
                .body(body)
                .messageAttributes(beside)
                .attributes(Map.of(MessageSystemAttributeName.SENT_TIMESTAMP, Long.toString(NOON.toEpochMilli())))
                .build());
        assertThat(letter).returns("m", Letter::id).returns(NOON, Letter::diedAt);
        return letter.content();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
