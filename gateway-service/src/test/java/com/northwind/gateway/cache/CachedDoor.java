package com.northwind.gateway.cache;

import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Match;
import com.northwind.gateway.contract.Operation;
import com.northwind.security.Caller;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;

/** The cache as it is, with our partners' contract, before a {@link FakeService}. It keeps answers of up to 100 bytes. */
final class CachedDoor {

    static final String LIST = "/v2/invoices?period=2026-10";
    static final String INVOICE = "/v2/invoices/inv-1";

    private static final Contract CONTRACT = Contract.read(new ClassPathResource("openapi/invoices.yaml"));

    final FakeService service = new FakeService();
    final AtomicLong nanos = new AtomicLong();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Answers answers;
    private final RememberedAnswers filter;

    CachedDoor() {
        this(Duration.ofHours(1));
    }

    CachedDoor(Duration patience) {
        CacheProperties properties = new CacheProperties(DataSize.ofMegabytes(1), DataSize.ofBytes(100), patience);
        this.answers = new Answers(properties, nanos::get);
        this.filter = new RememberedAnswers(new Memory(answers, new CacheMeters(meters, answers), properties));
        answers.heard();
    }

    MockServerHttpResponse get(String uri) {
        return get(uri, UnaryOperator.identity());
    }

    MockServerHttpResponse get(String uri, UnaryOperator<MockServerHttpRequest.BaseBuilder<?>> change) {
        return get(uri, "acme-homes", change);
    }

    MockServerHttpResponse get(String uri, String partner, UnaryOperator<MockServerHttpRequest.BaseBuilder<?>> change) {
        return ask(uri, partner, change).response();
    }

    /** Somebody who asks and may not have an answer yet. */
    Call ask(String uri) {
        return ask(uri, "acme-homes", UnaryOperator.identity());
    }

    private Call ask(String uri, String partner, UnaryOperator<MockServerHttpRequest.BaseBuilder<?>> change) {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(change.apply(MockServerHttpRequest.method(HttpMethod.GET, URI.create(uri))));
        exchange.getAttributes().put(Operation.class.getName(), operation(exchange.getRequest()));
        exchange.getAttributes()
                .put(Caller.class.getName(), new Caller("p", "p", Set.of(), Set.of("invoices:read"), partner, null));
        Disposable running = filter.filter(exchange, service).subscribe(_ -> {}, _ -> {});
        return new Call(exchange.getResponse(), running);
    }

    double count(String operation, Outcome outcome) {
        return meters.get("northwind.cache.requests")
                .tag("operation", operation)
                .tag("outcome", outcome.tag())
                .counter()
                .count();
    }

    private static Operation operation(ServerHttpRequest request) {
        if (CONTRACT.match(request.getMethod(), request.getPath().pathWithinApplication())
                instanceof Match.Known(Operation operation)) {
            return operation;
        }
        throw new AssertionError(request.getURI());
    }

    record Call(MockServerHttpResponse response, Disposable running) {

        boolean isAnswered() {
            return running.isDisposed() && response.isCommitted();
        }

        String body() {
            return String.valueOf(response.getBodyAsString().block());
        }
    }
}
