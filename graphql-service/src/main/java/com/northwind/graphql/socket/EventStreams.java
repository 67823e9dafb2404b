package com.northwind.graphql.socket;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.failure.Refusals;
import com.northwind.security.CallerToken;
import graphql.ExecutionResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/**
 * Server-sent events: they go on where {@code Last-Event-ID} says, end when their token does, and say why they cannot even
 * start. A caller may have as many of them and of sockets together as {@link Callers} allow.
 */
@Component
@Order(5)
class EventStreams implements WebGraphQlInterceptor {

    /** Where a stream resumes, in the context of the graph. */
    private static final String LAST_EVENT = "lastEventId";

    private final Callers callers;
    private final SocketMeters meters;
    private final Clock clock;

    EventStreams(Callers callers, SocketMeters meters, Clock clock) {
        this.callers = callers;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        List<MediaType> accepted = request.getHeaders().getAccept();
        if (accepted.isEmpty() || !accepted.stream().allMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype)) {
            return chain.next(request);
        }
        resume(request, request.getHeaders().getFirst("Last-Event-ID"));
        return chain.next(request)
                .zipWith(
                        ReactiveSecurityContextHolder.getContext(),
                        (response, security) -> response.transform(builder -> builder.data(
                                security.getAuthentication() instanceof CallerToken caller
                                        ? events(response, caller)
                                        : Flux.empty())));
    }

    private static void resume(WebGraphQlRequest request, @Nullable String last) {
        if (last != null && !last.isEmpty()) {
            request.configureExecutionInput(
                    (_, input) -> input.graphQLContext(Map.of(LAST_EVENT, last)).build());
        }
    }

    private Flux<ExecutionResult> events(WebGraphQlResponse response, CallerToken caller) {
        return response.getData() instanceof Publisher<?> events
                ? Flux.defer(() -> bounded(Flux.from(events).cast(ExecutionResult.class), caller))
                : Flux.just(response.getExecutionResult());
    }

    /** A client that is told why comes again with another token; one that is told nothing takes it for the end. */
    private Mono<Void> expiry(CallerToken caller) {
        Instant now = clock.instant();
        return Mono.delay(Duration.between(now, Lease.of(caller, now).end()))
                .then(Mono.error(Refusal::unauthenticated));
    }

    private Flux<ExecutionResult> bounded(Flux<ExecutionResult> events, CallerToken caller) {
        if (!callers.enter(caller.getName())) {
            meters.refused("too-many");
            return Flux.just(Refusals.result(Refusal.tooMany("Too much is open for this caller")));
        }
        meters.eventStreams().incrementAndGet();
        return events.takeUntilOther(expiry(caller))
                .onErrorResume(Refusal.class, end -> Flux.just(Refusals.result(end)))
                .doFinally(_ -> {
                    meters.eventStreams().decrementAndGet();
                    callers.leave(caller.getName());
                });
    }
}
