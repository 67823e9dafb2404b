package com.northwind.gateway.limit;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.problem.Problems;
import io.netty.channel.ChannelException;
import io.netty.handler.codec.CodecException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * Bounds each body and all bodies together, as they come in and until their requests are answered. Each piece is copied out
 * of the network's memory at once, so that a slow body holds none of it.
 */
public final class HeldBodies implements WebFilter {

    private final BodyRoom room;

    public HeldBodies(BodyRoom room) {
        this.room = room;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (Operation.of(exchange).filter(operation -> operation.body() != null).isEmpty()) {
            return chain.filter(exchange);
        }
        HeldRequest request = new HeldRequest(exchange.getRequest(), room);
        return chain.filter(exchange.mutate().request(request).build()).doFinally(end -> room.give(request.held.get()));
    }

    private static final class HeldRequest extends ServerHttpRequestDecorator {

        private final BodyRoom room;
        private final AtomicLong held = new AtomicLong();

        HeldRequest(ServerHttpRequest request, BodyRoom room) {
            super(request);
            this.room = room;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().map(this::hold).onErrorMap(HeldRequest::told);
        }

        private DataBuffer hold(DataBuffer piece) {
            try {
                int length = piece.readableByteCount();
                if (held.get() + length > room.maxBody()) {
                    throw new DataBufferLimitException("The body is longer than it may be");
                }
                if (!room.take(length)) {
                    throw problem(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", "There are too many large requests");
                }
                held.addAndGet(length);
                byte[] bytes = new byte[length];
                piece.read(bytes);
                return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
            } finally {
                DataBufferUtils.release(piece);
            }
        }

        private static Throwable told(Throwable failure) {
            return switch (failure) {
                case ChannelException late ->
                    problem(HttpStatus.REQUEST_TIMEOUT, "request-timeout", "The body did not come in time");
                case AbortedException left ->
                    problem(HttpStatus.BAD_REQUEST, "invalid-request", "The body ended before it was whole");
                case CodecException _, IllegalArgumentException _ ->
                    problem(HttpStatus.BAD_REQUEST, "invalid-request", "The body is not in the chunks it promised");
                default -> failure;
            };
        }

        private static ErrorResponseException problem(HttpStatus status, String slug, String detail) {
            return new ErrorResponseException(status, Problems.of(status, slug, detail), null);
        }
    }
}
