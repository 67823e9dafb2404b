package com.northwind.graphql.socket;

import graphql.ExecutionResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlSseHandler;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Server-sent events whose {@code id} is the event's {@code cursor}, where the document asks for it, so that a client that
 * comes back with {@code Last-Event-ID} goes on behind it. Clients take {@code complete} for the end and do not come back, so
 * when this process leaves nothing is said, and the connection is cut.
 */
public final class ResumableEvents extends GraphQlSseHandler {

    private static final String CURSOR = "cursor";
    private static final String COMPLETE = "complete";

    private final OpenStreams streams;
    private final Duration keepAlive;

    ResumableEvents(WebGraphQlHandler graph, OpenStreams streams, Duration keepAlive) {
        super(graph);
        this.streams = streams;
        this.keepAlive = keepAlive;
    }

    /** Answers as a stream, whoever has read the request. */
    public Mono<ServerResponse> answer(ServerRequest request, WebGraphQlResponse response) {
        return prepareResponse(request, response);
    }

    @Override
    protected Mono<ServerResponse> prepareResponse(ServerRequest request, WebGraphQlResponse response) {
        Flux<ServerSentEvent<Map<String, Object>>> events = results(response)
                .map(ResumableEvents::event)
                .concatWith(Mono.just(ServerSentEvent.builder(Map.<String, Object>of())
                        .event(COMPLETE)
                        .build()));
        Flux<ServerSentEvent<Map<String, Object>>> signsOfLife = Flux.interval(keepAlive)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<Map<String, Object>>builder()
                        .comment("")
                        .build());
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(BodyInserters.fromServerSentEvents(Flux.merge(1, events, signsOfLife, cut(request))
                        .takeUntil(event -> COMPLETE.equals(event.event()))));
    }

    private <T> Mono<T> cut(ServerRequest request) {
        return streams.leaving().then(Mono.fromRunnable(() -> {
            HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(
                    request.exchange().getResponse());
            response.withConnection(DisposableChannel::dispose);
        }));
    }

    private static Flux<Map<String, Object>> results(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?> events
                ? Flux.from(events)
                        .cast(ExecutionResult.class)
                        .map(ExecutionResult::toSpecification)
                        .onErrorResume(SubscriptionPublisherException.class, known -> Flux.just(known.toMap()))
                : Flux.just(response.toMap());
    }

    private static ServerSentEvent<Map<String, Object>> event(Map<String, Object> result) {
        ServerSentEvent.Builder<Map<String, Object>> event =
                ServerSentEvent.builder(result).event("next");
        cursors(result).stream().findFirst().ifPresent(event::id);
        return event.build();
    }

    private static List<String> cursors(Map<String, Object> result) {
        return result.get("data") instanceof Map<?, ?> data
                ? data.values().stream()
                        .filter(Map.class::isInstance)
                        .map(value -> ((Map<?, ?>) value).get(CURSOR))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
