package com.northwind.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.northwind.graphql.document.Requests;
import com.northwind.graphql.failure.Malformed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parameters of a request: a JSON object by POST, or the query of the address by GET. */
@Component
class RequestReader {

    private static final List<String> TEXTS = List.of("documentId", "query", "operationName");
    private static final List<String> OBJECTS = List.of("variables", "extensions");

    private final JsonMapper json;
    private final Requests requests;

    RequestReader(JsonMapper json, Requests requests) {
        this.json = json;
        this.requests = requests;
    }

    Mono<Map<String, Object>> read(ServerRequest request) {
        return (HttpMethod.GET.equals(request.method()) ? Mono.fromSupplier(() -> query(request)) : body(request))
                .map(requests::understood);
    }

    private Mono<Map<String, ?>> body(ServerRequest request) {
        if (!isJson(request)) {
            return Mono.error(() ->
                    new UnsupportedMediaTypeStatusException("Only JSON is read", List.of(MediaType.APPLICATION_JSON)));
        }
        return request.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]).map(body -> object(json(body)));
    }

    private static boolean isJson(ServerRequest request) {
        try {
            return request.headers()
                    .contentType()
                    .filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                    .isPresent();
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    private Map<String, ?> query(ServerRequest request) {
        Map<String, Object> sent = new HashMap<>();
        TEXTS.forEach(name ->
                request.queryParam(name).filter(text -> !text.isEmpty()).ifPresent(text -> sent.put(name, text)));
        OBJECTS.forEach(name -> request.queryParam(name)
                .filter(text -> !text.isEmpty())
                .map(text -> json(text.getBytes(UTF_8)))
                .ifPresent(value -> sent.put(name, value)));
        return sent;
    }

    private Object json(byte[] text) {
        try {
            Object value = json.readValue(text, Object.class);
            if (value == null) {
                throw new Malformed("The request is null");
            }
            return value;
        } catch (JacksonException notJson) {
            throw Malformed.unreadable("The request is not JSON");
        }
    }

    @SuppressWarnings("unchecked") // what was an object in JSON has strings for keys
    private static Map<String, ?> object(Object body) {
        return switch (body) {
            case Map<?, ?> parameters -> (Map<String, ?>) parameters;
            case List<?> _ -> throw Malformed.unreadable("One request is one operation; there are no batches");
            default -> throw new Malformed("The request is not an object");
        };
    }
}
