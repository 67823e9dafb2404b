package com.northwind.ingest.letter.queue;

import com.northwind.ingest.letter.Letter;
import com.northwind.ingest.reading.DeadLetter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A message of the queue as a letter. What was buried has everything beside its body. What the queue itself gave up on has
 * nothing there, but is a reading as it waited: with its device and its arrival around it.
 */
@Component
class LetterFormat {

    private static final String GIVEN_UP = "the queue gave up on it";

    private final JsonMapper json;

    LetterFormat(JsonMapper json) {
        this.json = json;
    }

    Letter letter(Message message) {
        Instant diedAt = Instant.ofEpochMilli(
                Long.parseLong(message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0")));
        JsonNode waiting = tree(message.body());
        Map<String, MessageAttributeValue> beside = message.messageAttributes();
        String device = text(beside, "device");
        String arrival = text(beside, "receivedAt");
        String cause = text(beside, "cause");
        return new Letter(
                message.messageId(),
                diedAt,
                new DeadLetter(
                        waiting.has("reading") ? waiting.path("reading").toString() : message.body(),
                        cause == null ? GIVEN_UP : cause,
                        device == null ? waiting.path("device").asString(null) : device,
                        time(arrival == null ? waiting.path("receivedAt").asString("") : arrival, diedAt),
                        text(beside, "traceparent")));
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            return otherwise;
        }
    }

    private static @Nullable String text(Map<String, MessageAttributeValue> attributes, String name) {
        MessageAttributeValue value = attributes.get(name);
        return value == null ? null : value.stringValue();
    }
}
