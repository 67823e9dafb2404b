package com.northwind.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the graph as bytes on the wire, and what came back. */
record Wire(WebTestClient http, String token, String accept) {

    static final String GRAPHQL = "application/graphql-response+json";

    private static final JsonMapper JSON = new JsonMapper();

    Answer post(Map<String, ?> body) {
        return post(JSON.writeValueAsString(body));
    }

    Answer post(String body) {
        return post(body.getBytes(UTF_8), "application/json");
    }

    Answer post(byte[] body, @Nullable String contentType) {
        WebTestClient.RequestBodySpec request =
                http.method(HttpMethod.POST).uri("/graphql").headers(this::headers);
        if (contentType != null) {
            request.header(HttpHeaders.CONTENT_TYPE, contentType);
        }
        return answer(request.bodyValue(body));
    }

    Answer get(Map<String, String> parameters) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/graphql");
        Map<String, Object> values = new HashMap<>();
        parameters.forEach((name, value) -> {
            uri.queryParam(name, "{" + name + "}");
            values.put(name, value);
        });
        return answer(
                http.get().uri(uri.encode().buildAndExpand(values).toUri()).headers(this::headers));
    }

    Answer method(HttpMethod method) {
        return answer(http.method(method).uri("/graphql").headers(this::headers));
    }

    private void headers(HttpHeaders headers) {
        headers.setBearerAuth(token);
        headers.set(HttpHeaders.ACCEPT, accept);
    }

    private static Answer answer(WebTestClient.RequestHeadersSpec<?> request) {
        EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
        byte[] body = result.getResponseBody();
        String text = body == null ? "" : new String(body, UTF_8);
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), text);
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {

        String type() {
            MediaType type = headers.getContentType();
            return type == null ? "" : type.getType() + "/" + type.getSubtype();
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** The code of the only error. */
        String code() {
            return extensions().path("code").asString("");
        }

        JsonNode extensions() {
            return json().path("errors").path(0).path("extensions");
        }
    }
}
