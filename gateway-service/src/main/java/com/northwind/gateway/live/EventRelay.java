package com.northwind.gateway.live;

import io.netty.buffer.Unpooled;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientResponse;

/** Passes one event stream on, each event when it comes. What the service answers instead of one is passed on as well. */
final class EventRelay {

    private static final int MAX_ASKED = 65_536;
    /** A service says nothing, not even that it will, before there is a first event or sign of life. */
    private static final Duration FIRST = Duration.ofSeconds(29);

    private final Upstream upstream;
    private final Duration idle;

    EventRelay(Upstream upstream, Duration idle) {
        this.upstream = upstream;
        this.idle = idle;
    }

    private record Answer(HttpClientResponse head, Connection connection) {}

    Mono<Void> pass(ServerWebExchange exchange) {
        HttpHeaders headers = Upstream.passed(exchange.getRequest());
        return DataBufferUtils.join(exchange.getRequest().getBody(), MAX_ASKED)
                .map(EventRelay::drain)
                .defaultIfEmpty(new byte[0])
                .flatMap(asked -> ask(headers, asked).timeout(FIRST))
                .flatMap(answer -> tell(answer, exchange.getResponse()));
    }

    private Mono<Answer> ask(HttpHeaders headers, byte[] asked) {
        return upstream.http()
                .headers(sent -> headers.forEach(sent::add))
                .post()
                .uri(upstream.events())
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(asked)))
                .responseConnection((head, connection) -> Mono.just(new Answer(head, connection)))
                .next();
    }

    private Mono<Void> tell(Answer answer, ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(answer.head().status().code()));
        for (String name :
                new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.CACHE_CONTROL, HttpHeaders.RETRY_AFTER}) {
            String value = answer.head().responseHeaders().get(name);
            if (value != null) {
                response.getHeaders().set(name, value);
            }
        }
        DataBufferFactory buffers = response.bufferFactory();
        return response.writeAndFlushWith(answer.connection()
                        .inbound()
                        .receive()
                        .asByteArray()
                        .timeout(idle)
                        .map(event -> Mono.just(buffers.wrap(event))))
                .doFinally(end -> answer.connection().dispose());
    }

    private static byte[] drain(DataBuffer buffer) {
        try {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
