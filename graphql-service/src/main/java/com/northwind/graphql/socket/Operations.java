package com.northwind.graphql.socket;

import com.northwind.graphql.document.Requests;
import com.northwind.graphql.failure.Refusals;
import com.northwind.security.CallerToken;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.HandshakeInfo;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is asked of the graph on sockets. */
@Component
class Operations {

    private final WebGraphQlHandler graph;
    private final Requests requests;
    private final int limit;

    Operations(WebGraphQlHandler graph, Requests requests, SocketProperties socket) {
        this.graph = graph;
        this.requests = requests;
        this.limit = socket.subscriptions();
    }

    void open(Socket socket, String id, Map<String, Object> payload, CallerToken caller) {
        HandshakeInfo handshake = socket.session().getHandshakeInfo();
        Flux<Message> answers = Mono.fromSupplier(() -> request(handshake, id, requests.understood(payload)))
                .flatMap(graph::handleRequest)
                .flatMapMany(Operations::results)
                .map(result -> Message.next(id, result))
                .concatWith(Mono.just(Message.complete(id)))
                .onErrorResume(failure -> Mono.just(Message.error(id, errors(failure, socket.requestId()))))
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(caller));
        socket.open(id, answers, limit);
    }

    private static WebGraphQlRequest request(HandshakeInfo handshake, String id, Map<String, Object> payload) {
        return new WebGraphQlRequest(
                handshake.getUri(),
                handshake.getHeaders(),
                handshake.getCookies(),
                handshake.getRemoteAddress(),
                handshake.getAttributes(),
                payload,
                id,
                null);
    }

    private static Flux<Map<String, Object>> results(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?> events
                ? Flux.from(events).cast(ExecutionResult.class).map(ExecutionResult::toSpecification)
                : Flux.just(response.toMap());
    }

    private static List<?> errors(Throwable failure, String requestId) {
        List<GraphQLError> errors = failure instanceof SubscriptionPublisherException known
                ? known.getErrors()
                : List.of(Refusals.error(failure, requestId));
        return errors.stream().map(GraphQLError::toSpecification).toList();
    }
}
