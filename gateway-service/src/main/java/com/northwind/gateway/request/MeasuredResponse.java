package com.northwind.gateway.request;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A response that knows how many bytes its body had, also when nobody said so beforehand. It is written by the thread of its
 * connection: reactor-netty reads no further request of a connection whose answer was finished by another thread before
 * anybody read the request.
 */
final class MeasuredResponse extends ServerHttpResponseDecorator {

    private final AtomicLong bytes = new AtomicLong();

    private final EventExecutor loop;

    MeasuredResponse(ServerHttpResponse response, EventExecutor loop) {
        super(response);
        this.loop = loop;
    }

    long length() {
        return bytes.get();
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return atHome(super.writeWith(measured(body)));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return atHome(super.writeAndFlushWith(Flux.from(body).map(this::measured)));
    }

    @Override
    public Mono<Void> setComplete() {
        return atHome(super.setComplete());
    }

    private Mono<Void> atHome(Mono<Void> write) {
        return Mono.defer(() -> loop.inEventLoop() ? write : write.subscribeOn(Schedulers.fromExecutor(loop)));
    }

    private Publisher<? extends DataBuffer> measured(Publisher<? extends DataBuffer> body) {
        return body instanceof Mono<? extends DataBuffer> one
                ? one.doOnNext(buffer -> bytes.addAndGet(buffer.readableByteCount()))
                : Flux.from(body).doOnNext(buffer -> bytes.addAndGet(buffer.readableByteCount()));
    }
}
