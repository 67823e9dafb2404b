package com.northwind.graphql.socket;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.failure.Refusals;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses the subscription too many on one socket, instead of letting it hang. */
@Component
@Order(20)
class SubscriptionLimit implements WebGraphQlInterceptor {

    private static final String OPEN = SubscriptionLimit.class.getName() + ".OPEN";

    private final int limit;

    SubscriptionLimit(SocketProperties socket) {
        this.limit = socket.subscriptions();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest message)) {
            return chain.next(request);
        }
        AtomicInteger open = open(message.getSessionInfo().getAttributes());
        return chain.next(request).map(response -> {
            if (!(response.getData() instanceof Publisher<?> events)) {
                return response;
            }
            if (open.incrementAndGet() > limit) {
                open.decrementAndGet();
                return Refusals.answer(
                        request, Refusal.badRequest("A socket carries at most %d subscriptions".formatted(limit)));
            }
            return response.transform(
                    builder -> builder.data(Flux.from(events).doFinally(_ -> open.decrementAndGet())));
        });
    }

    private static AtomicInteger open(Map<String, Object> socket) {
        return (AtomicInteger) socket.computeIfAbsent(OPEN, _ -> new AtomicInteger());
    }
}
