package com.northwind.gateway.request;

import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response that knows how many bytes its body had, also when nobody said so beforehand. */
final class MeasuredResponse extends ServerHttpResponseDecorator {

    private final AtomicLong bytes = new AtomicLong();

    MeasuredResponse(ServerHttpResponse response) {
        super(response);
    }

    long length() {
        return bytes.get();
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return super.writeWith(measured(body));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(Flux.from(body).map(this::measured));
    }

    private Publisher<? extends DataBuffer> measured(Publisher<? extends DataBuffer> body) {
        return body instanceof Mono<? extends DataBuffer> one
                ? one.doOnNext(buffer -> bytes.addAndGet(buffer.readableByteCount()))
                : Flux.from(body).doOnNext(buffer -> bytes.addAndGet(buffer.readableByteCount()));
    }
}
