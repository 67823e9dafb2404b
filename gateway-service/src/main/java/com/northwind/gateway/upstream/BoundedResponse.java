package com.northwind.gateway.upstream;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response that does not begin if it says that it is too long, and breaks off if it turns out to be. */
final class BoundedResponse extends ServerHttpResponseDecorator {

    private final long limit;

    BoundedResponse(ServerHttpResponse response, long limit) {
        super(response);
        this.limit = limit;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return getHeaders().getContentLength() > limit
                ? Mono.error(new AnswerTooLarge())
                : Mono.defer(() -> super.writeWith(bounded(body)));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return writeWith(Flux.from(body).concatMap(part -> part));
    }

    private Flux<DataBuffer> bounded(Publisher<? extends DataBuffer> body) {
        long[] bytes = {0};
        return Flux.from(body).handle((part, passed) -> {
            bytes[0] += part.readableByteCount();
            if (bytes[0] > limit) {
                DataBufferUtils.release(part);
                passed.error(new AnswerTooLarge());
            } else {
                passed.next(part);
            }
        });
    }
}
