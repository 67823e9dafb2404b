package com.northwind.gateway.cache;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A service behind the cache, which remembers what it was asked and answers as the test says. */
final class FakeService implements WebFilterChain {

    final List<ServerHttpRequest> asked = new CopyOnWriteArrayList<>();

    /** What it says before the body. */
    Consumer<ServerHttpResponse> head = _ -> {};

    /** What it waits for before it says anything. */
    Mono<Void> delay = Mono.empty();

    Flux<DataBuffer> body = body("{\"items\":", "[]}");

    static Flux<DataBuffer> body(String... chunks) {
        return Flux.defer(() -> Flux.fromStream(Stream.of(chunks).map(FakeService::buffer)));
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange) {
        return Mono.defer(() -> {
            asked.add(exchange.getRequest());
            return delay.then(Mono.defer(() -> answer(exchange.getResponse())));
        });
    }

    private Mono<Void> answer(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        head.accept(response);
        return response.writeWith(body);
    }
}
