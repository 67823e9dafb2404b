package com.northwind.graphql.socket;

import com.northwind.security.CallerToken;
import graphql.ExecutionResult;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Server-sent events: they end when their token does, and say why they cannot even start. */
@Component
@Order(-10)
class EventStreams implements WebGraphQlInterceptor {

    private final OpenStreams streams;

    EventStreams(OpenStreams streams) {
        this.streams = streams;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        List<MediaType> accepted = request.getHeaders().getAccept();
        if (accepted.isEmpty() || !accepted.stream().allMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype)) {
            return chain.next(request);
        }
        return chain.next(request)
                .zipWith(
                        ReactiveSecurityContextHolder.getContext(),
                        (response, security) -> response.transform(builder -> builder.data(
                                security.getAuthentication() instanceof CallerToken caller
                                        ? bounded(response, caller)
                                        : Flux.empty())));
    }

    private Flux<ExecutionResult> bounded(WebGraphQlResponse response, CallerToken caller) {
        return response.getData() instanceof Publisher<?> events
                ? Flux.from(events)
                        .cast(ExecutionResult.class)
                        .takeUntilOther(streams.end(caller.getToken().getExpiresAt()))
                : Flux.just(response.getExecutionResult());
    }
}
