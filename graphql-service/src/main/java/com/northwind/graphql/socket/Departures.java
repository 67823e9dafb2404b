package com.northwind.graphql.socket;

import graphql.execution.AbortExecutionException;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A client that leaves while an event is made for it is no failure, so nobody is told of one. */
@Component
@Order(30)
class Departures implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response -> response.getData() instanceof Publisher<?> events
                        ? response.transform(builder ->
                                builder.data(Flux.from(events).onErrorComplete(AbortExecutionException.class)))
                        : response);
    }
}
