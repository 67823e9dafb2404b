package com.northwind.gateway.cache;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds an answer back until it is whole, so that its validator can be said before it and a failure in the midst of it can
 * still be told. The headers go out with the first buffer, which is after the last one was held back.
 */
final class HeldResponse extends ServerHttpResponseDecorator {

    private final Fetching fetching;
    private final HeldBody held;

    HeldResponse(ServerHttpResponse response, Fetching fetching, HeldBody held) {
        super(response);
        this.fetching = fetching;
        this.held = held;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return fetching.begins(this) ? super.writeWith(held(body)) : super.writeWith(body);
    }

    /** A stream, which has no end to wait for. */
    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        fetching.passes();
        return super.writeAndFlushWith(body);
    }

    private Flux<DataBuffer> held(Publisher<? extends DataBuffer> body) {
        return Flux.<DataBuffer>from(body)
                .<DataBuffer>handle((buffer, sink) -> {
                    boolean before = held.isOverrun();
                    DataBuffer now = held.take(buffer);
                    if (held.isOverrun() && !before) {
                        fetching.passes();
                    }
                    if (now != null) {
                        sink.next(now);
                    }
                })
                .concatWith(Mono.defer(this::rest))
                .doFinally(_ -> held.letGo());
    }

    private Mono<DataBuffer> rest() {
        if (held.isOverrun()) {
            return Mono.empty();
        }
        byte[] whole = held.bytes();
        return fetching.arrives(getDelegate(), whole)
                ? Mono.just(bufferFactory().wrap(whole))
                : Mono.empty();
    }
}
