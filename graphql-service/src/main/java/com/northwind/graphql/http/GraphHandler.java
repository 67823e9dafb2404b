package com.northwind.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.northwind.graphql.document.Transport;
import com.northwind.graphql.socket.ResumableEvents;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One request to the graph, from its bytes to those of its answer. */
@Component
class GraphHandler {

    private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.POST);

    private final RequestReader reader;
    private final WebGraphQlHandler graph;
    private final ResumableEvents events;
    private final JsonMapper json;

    GraphHandler(RequestReader reader, WebGraphQlHandler graph, ResumableEvents events, JsonMapper json) {
        this.reader = reader;
        this.graph = graph;
        this.events = events;
        this.json = json;
    }

    Mono<ServerResponse> handle(ServerRequest request) {
        if (!METHODS.contains(request.method())) {
            return Mono.error(() -> new MethodNotAllowedException(request.method(), METHODS));
        }
        AnswerType type = AnswerType.of(request.headers().asHttpHeaders());
        return reader.read(request)
                .map(parameters -> understood(request, parameters, type))
                .flatMap(graph::handleRequest)
                .flatMap(response ->
                        type == AnswerType.EVENTS ? events.answer(request, response) : answer(response, type));
    }

    private static WebGraphQlRequest understood(
            ServerRequest request, Map<String, Object> parameters, AnswerType type) {
        HttpHeaders headers = new HttpHeaders(request.headers().asHttpHeaders());
        headers.setAccept(List.of(type.mediaType()));
        WebGraphQlRequest understood = new WebGraphQlRequest(
                request.uri(),
                headers,
                request.cookies(),
                request.remoteAddress().orElse(null),
                request.attributes(),
                parameters,
                request.exchange().getRequest().getId(),
                request.exchange().getLocaleContext().getLocale());
        transport(request, type).carry(understood);
        return understood;
    }

    private static Transport transport(ServerRequest request, AnswerType type) {
        boolean safe = HttpMethod.GET.equals(request.method());
        return type == AnswerType.EVENTS
                ? (safe ? Transport.SAFE_STREAM : Transport.STREAM)
                : (safe ? Transport.SAFE : Transport.SINGLE);
    }

    private Mono<ServerResponse> answer(WebGraphQlResponse response, AnswerType type) {
        HttpStatus status = Status.of(response, type);
        ServerResponse.BodyBuilder answer = ServerResponse.status(status)
                .headers(headers -> headers.putAll(response.getResponseHeaders()))
                .contentType(new MediaType(type.mediaType(), UTF_8));
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.allow(HttpMethod.POST);
        }
        return answer.bodyValue(json.writeValueAsBytes(response.toMap()));
    }
}
