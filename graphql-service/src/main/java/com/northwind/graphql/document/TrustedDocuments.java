package com.northwind.graphql.document;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.failure.Refusals;
import com.northwind.security.CallerToken;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets registered documents pass for everybody, and a text of one's own for explorers only. */
@Component
@Order(15)
class TrustedDocuments implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return switch (Asked.of(request.getExtensions())) {
            case Asked.ById _ -> chain.next(request);
            case Asked.ByUnknownId _ -> Mono.just(Refusals.answer(request, Refusal.documentUnknown()));
            case Asked.ByHash _ ->
                Mono.just(Refusals.answer(
                        request, Refusal.badRequest("Nothing is remembered by its hash; send a documentId")));
            case Asked.ByText _ ->
                isExplorer()
                        .flatMap(explorer -> explorer
                                ? chain.next(request)
                                : Mono.just(Refusals.answer(request, Refusal.documentRequired())));
        };
    }

    private static Mono<Boolean> isExplorer() {
        return ReactiveSecurityContextHolder.getContext()
                .map(security -> security.getAuthentication() instanceof CallerToken token
                        && token.caller().isExplorer())
                .defaultIfEmpty(false);
    }
}
