package com.northwind.ingest.reading.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.ContactCheck;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.Parsed;
import com.northwind.ingest.reading.Parsed.Invalid;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.ReadingFormat;
import com.northwind.ingest.reading.Received;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A received reading, or a check that is due, as a message of the queue. Its trace travels beside the body, where any tool finds it. */
@Component
class MessageFormat {

    static final String TRACE = "traceparent";

    private final JsonMapper json;
    private final ReadingFormat readings;

    /** What is null is left out, so that an instance of the version before understands what it can. */
    MessageFormat(JsonMapper json, ReadingFormat readings) {
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        this.readings = readings;
    }

    String body(Received received) {
        return json.writeValueAsString(new Body(received.reading(), received.receivedAt(), received.device()));
    }

    String body(DoorCheck check) {
        return json.writeValueAsString(new CheckBody(check));
    }

    String body(ContactCheck check) {
        return json.writeValueAsString(new SilenceBody(check));
    }

    Map<String, MessageAttributeValue> attributes(Received received) {
        return received.trace() == null ? Map.of() : Map.of(TRACE, text(received.trace()));
    }

    static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    Arrival arrival(Message message) {
        String handle = message.receiptHandle();
        int receives = Integer.parseInt(
                message.attributes().getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
        try {
            JsonNode body = json.readTree(message.body());
            if (body.has("check")) {
                DoorCheck check = json.treeToValue(body, CheckBody.class).check();
                return new Arrival.Check(handle, message.body(), receives, check);
            }
            if (body.has("silence")) {
                ContactCheck check = json.treeToValue(body, SilenceBody.class).silence();
                return new Arrival.Silence(handle, message.body(), receives, check);
            }
            Parsed parsed = readings.one(body.path("reading").toString().getBytes(StandardCharsets.UTF_8));
            return switch (parsed) {
                case Parsed.Valid(Reading reading) ->
                    new Arrival.Valid(
                            handle,
                            message.body(),
                            receives,
                            new Received(
                                    reading,
                                    Instant.parse(body.path("receivedAt").asString("")),
                                    body.path("device").asString(""),
                                    trace(message)));
                case Invalid(var id, String fault) -> new Arrival.Invalid(handle, message.body(), receives, fault);
            };
        } catch (JacksonException | DateTimeParseException broken) {
            return new Arrival.Invalid(handle, message.body(), receives, "the message has another shape");
        }
    }

    private static @Nullable String trace(Message message) {
        MessageAttributeValue trace = message.messageAttributes().get(TRACE);
        return trace == null ? null : trace.stringValue();
    }

    private record CheckBody(DoorCheck check) {}

    private record SilenceBody(ContactCheck silence) {}

    private record Body(Reading reading, Instant receivedAt, String device) {}
}
