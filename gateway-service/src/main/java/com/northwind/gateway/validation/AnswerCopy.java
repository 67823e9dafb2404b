package com.northwind.gateway.validation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response of which a copy stays behind, if it is not large. */
final class AnswerCopy extends ServerHttpResponseDecorator {

    private static final int MAX_BODY = 65_536;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean isLarge;

    AnswerCopy(ServerHttpResponse response) {
        super(response);
    }

    /** Empty if it was too large, or there was no answer. */
    Optional<Answer> answer() {
        HttpStatusCode status = getStatusCode();
        return isLarge || status == null
                ? Optional.empty()
                : Optional.of(new Answer(status.value(), getHeaders().getContentType(), bytes.toByteArray()));
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return super.writeWith(
                body instanceof Mono<? extends DataBuffer> one
                        ? one.doOnNext(this::copy)
                        : Flux.from(body).doOnNext(this::copy));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(
                Flux.from(body).map(part -> Flux.from(part).doOnNext(this::copy)));
    }

    private void copy(DataBuffer buffer) {
        if (isLarge || bytes.size() + buffer.readableByteCount() > MAX_BODY) {
            isLarge = true;
            bytes.reset();
            return;
        }
        ByteBuffer copied = ByteBuffer.allocate(buffer.readableByteCount());
        buffer.toByteBuffer(copied);
        bytes.writeBytes(copied.array());
    }
}
