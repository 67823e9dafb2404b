package com.northwind.gateway.contract;

import com.networknt.schema.Schema;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** From OpenAPI to the bodies of requests and responses. */
final class PayloadReader {

    private final Document document;

    PayloadReader(Document document) {
        this.document = document;
    }

    @Nullable Body body(String declared) {
        String pointer = document.resolved(declared);
        JsonNode body = document.at(pointer);
        return body.isMissingNode() ? null : new Body(body.path("required").asBoolean(false), content(pointer));
    }

    Responses responses(String pointer) {
        return new Responses(document.at(pointer).propertyNames().stream()
                .collect(Collectors.toMap(PayloadReader::status, status -> {
                    String response = document.resolved(pointer + Document.step(status));
                    return new Response(content(response));
                })));
    }

    private Map<MediaType, Schema> content(String pointer) {
        return document.at(pointer).path("content").propertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        MediaType::parseMediaType,
                        type -> document.schema(pointer + "/content" + Document.step(type) + "/schema")));
    }

    private static int status(String status) {
        if (!status.matches("[1-5][0-9]{2}")) {
            throw new IllegalArgumentException("An answer has one status, not " + status);
        }
        return Integer.parseInt(status);
    }
}
