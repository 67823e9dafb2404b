package com.northwind.gateway.neighbour;

import com.northwind.gateway.loop.EventLoops;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * The services behind the door, asked by the door itself. Every question ends soon and there are never more than a few at
 * once, so that a service that hangs holds nobody for long.
 */
public final class Neighbours {

    private static final Logger log = LoggerFactory.getLogger(Neighbours.class);
    private static final Duration KEPT_TOKEN = Duration.ofSeconds(30);
    private static final int AT_ONCE = 32;
    private static final int WAITING = 256;
    private static final int MAX_ANSWER = 65_536;

    private final WebClient http;
    private final Mono<String> token;
    private final Duration answer;

    /** Takes the tokens from something that may block. What it gives must be good for longer than half a minute. */
    Neighbours(WebClient.Builder http, Supplier<String> tokens, NeighbourProperties limits, EventLoops loops) {
        this.answer = limits.answer();
        this.http = http.clientConnector(new ReactorClientHttpConnector(client(limits, loops)))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_ANSWER))
                .build();
        // Remembered also so that many who ask at once hold one thread, not many, while the issuer is away.
        this.token = Mono.fromSupplier(tokens)
                .subscribeOn(Schedulers.boundedElastic())
                .cache(token -> KEPT_TOKEN, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Fetches the first token, so that no request waits for it; whoever asks first tries again if that fails. */
    void prepare() {
        token.subscribe(
                fetched -> {}, failure -> log.warn("There is no token of the platform yet: {}", failure.toString()));
    }

    /**
     * Answers what is there, and nothing if the neighbour knows no such thing.
     *
     * @throws NeighbourAway as the failure, if there was no answer
     */
    public <T> Mono<T> get(URI url, Class<T> type) {
        return bounded(token.flatMap(bearer -> http.get()
                .uri(url)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchangeToMono(response -> read(response, type))));
    }

    /**
     * Answers what came of it, and nothing if that has no body.
     *
     * @throws NeighbourAway as the failure, if there was no answer
     * @throws NeighbourRefused as the failure, if the body is wrong
     */
    public <T> Mono<T> post(URI url, Object body, Class<T> type) {
        return bounded(token.flatMap(bearer -> http.post()
                .uri(url)
                .headers(headers -> headers.setBearerAuth(bearer))
                .bodyValue(body)
                .exchangeToMono(response -> read(response, type))));
    }

    private <T> Mono<T> bounded(Mono<T> question) {
        return question.timeout(answer)
                .onErrorMap(
                        failure -> !(failure instanceof NeighbourAway || failure instanceof NeighbourRefused),
                        failure -> new NeighbourAway("No answer of a neighbour", failure));
    }

    private static <T> Mono<T> read(ClientResponse response, Class<T> type) {
        if (response.statusCode().is2xxSuccessful()) {
            return response.bodyToMono(type);
        }
        int status = response.statusCode().value();
        return switch (HttpStatus.resolve(status)) {
            case NOT_FOUND -> response.releaseBody().then(Mono.empty());
            case BAD_REQUEST ->
                response.releaseBody().then(Mono.error(() -> new NeighbourRefused("A neighbour answered 400")));
            case null, default ->
                response.releaseBody()
                        .then(Mono.error(() -> new NeighbourAway("A neighbour answered %d".formatted(status), null)));
        };
    }

    private static HttpClient client(NeighbourProperties limits, EventLoops loops) {
        ConnectionProvider connections = ConnectionProvider.builder("neighbours")
                .maxConnections(AT_ONCE)
                .pendingAcquireMaxCount(WAITING)
                .pendingAcquireTimeout(limits.connect())
                .maxIdleTime(Duration.ofSeconds(4))
                .build();
        return HttpClient.create(connections)
                .runOn(loops.resources())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        limits.connect().toMillis())
                .responseTimeout(limits.answer());
    }
}
