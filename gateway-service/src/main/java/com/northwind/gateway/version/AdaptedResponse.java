package com.northwind.gateway.version;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A response whose success is turned into the old version's shape. Everything else passes as it is. */
final class AdaptedResponse extends ServerHttpResponseDecorator {

    private static final int MAX_BODY = 1_048_576;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final UnaryOperator<ObjectNode> answer;
    private boolean isSized;

    AdaptedResponse(ServerHttpResponse response, UnaryOperator<ObjectNode> answer) {
        super(response);
        this.answer = answer;
        response.beforeCommit(() -> {
            if (HttpStatus.OK.equals(getStatusCode()) && !isSized) {
                getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            }
            return Mono.empty();
        });
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        if (!HttpStatus.OK.equals(getStatusCode())) {
            return super.writeWith(body);
        }
        // It is the new shape's. What the old one is called the door says itself, once it knows its bytes.
        getHeaders().remove(HttpHeaders.ETAG);
        return MediaType.APPLICATION_JSON.isCompatibleWith(getHeaders().getContentType())
                ? DataBufferUtils.join(body, MAX_BODY)
                        .onErrorMap(DataBufferLimitException.class, large -> garbage("The answer is too large", large))
                        .map(this::adapted)
                        .flatMap(adapted -> super.writeWith(Mono.just(adapted)))
                        .switchIfEmpty(Mono.defer(() -> super.writeWith(Mono.empty())))
                : Mono.from(
                        Flux.from(body).doOnNext(DataBufferUtils::release).then(Mono.error(garbage("No JSON", null))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return writeWith(Flux.from(body).concatMap(part -> part));
    }

    private DataBuffer adapted(DataBuffer body) {
        try {
            ObjectNode adapted = answer.apply(JSON.readValue(body.asInputStream(), ObjectNode.class));
            byte[] bytes = JSON.writeValueAsBytes(adapted);
            getHeaders().setContentLength(bytes.length);
            isSized = true;
            return bufferFactory().wrap(bytes);
        } catch (JacksonException unexpected) {
            throw garbage("The answer cannot be adapted", unexpected);
        } finally {
            DataBufferUtils.release(body);
        }
    }

    private static ResponseStatusException garbage(String reason, @Nullable Throwable cause) {
        return new ResponseStatusException(HttpStatus.BAD_GATEWAY, reason, cause);
    }
}
