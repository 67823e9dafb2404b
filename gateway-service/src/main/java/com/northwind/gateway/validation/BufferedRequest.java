package com.northwind.gateway.validation;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request whose body was read into an array, so that no buffer of the network stays behind whatever becomes of it. */
final class BufferedRequest extends ServerHttpRequestDecorator {

    private final byte[] bytes;

    private BufferedRequest(ServerHttpRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
    }

    /** Fails with {@code DataBufferLimitException} if there is more than the limit. */
    static Mono<BufferedRequest> of(ServerHttpRequest request, int limit) {
        return DataBufferUtils.join(request.getBody(), limit)
                .map(BufferedRequest::drain)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new BufferedRequest(request, bytes));
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return bytes.length == 0
                ? Flux.empty()
                : Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
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
