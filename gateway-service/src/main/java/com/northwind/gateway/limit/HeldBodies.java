package com.northwind.gateway.limit;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.problem.Problems;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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
            return super.getBody().map(this::hold);
        }

        private DataBuffer hold(DataBuffer piece) {
            try {
                int length = piece.readableByteCount();
                if (held.get() + length > room.maxBody()) {
                    throw new DataBufferLimitException("The body is longer than it may be");
                }
                if (!room.take(length)) {
                    throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, tooMany(), null);
                }
                held.addAndGet(length);
                byte[] bytes = new byte[length];
                piece.read(bytes);
                return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
            } finally {
                DataBufferUtils.release(piece);
            }
        }

        private static ProblemDetail tooMany() {
            return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", "There are too many large requests");
        }
    }
}
