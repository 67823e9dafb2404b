package com.northwind.gateway.validation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of which there are not two readings: one text, in UTF-8, with each member named once. What the door reads otherwise
 * than the service would be a way around the door.
 */
final class JsonText {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 40;
    private static final int MAX_NAME = 200;
    private static final String NOT_JSON = "is not one JSON text in UTF-8 that names each member once";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .maxNameLength(MAX_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** What a text turns out to be. */
    sealed interface Reading {

        record Value(JsonNode node) implements Reading {}

        record Refused(String rule) implements Reading {}
    }

    static Reading read(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            if (node.isMissingNode()) {
                return new Reading.Refused(NOT_JSON);
            }
            return isFinite(node) ? new Reading.Value(node) : new Reading.Refused("has a number that is too large");
        } catch (StreamConstraintsException large) {
            return new Reading.Refused(
                    "is nested deeper than %d levels, or has a name or a number that is too long".formatted(MAX_DEPTH));
        } catch (JacksonException | CharacterCodingException notJson) {
            return new Reading.Refused(NOT_JSON);
        }
    }

    private static boolean isFinite(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().allMatch(JsonText::isFinite)
                : !node.isFloatingPointNumber() || Double.isFinite(node.doubleValue());
    }
}
